# SPDX-License-Identifier: EUPL-1.2
printf '\357\273\277' >x.yaml
