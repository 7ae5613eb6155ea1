# SPDX-License-Identifier: EUPL-1.2
printf 'x: "\357\273\277b"\n' >x.yaml
