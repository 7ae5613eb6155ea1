# SPDX-License-Identifier: EUPL-1.2
printf 'a: \204x\223\n' >x.yaml
