# SPDX-License-Identifier: EUPL-1.2
printf 'a: x\ntitel: Gef\344hrdung\n' >x.yaml
