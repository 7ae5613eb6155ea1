# SPDX-License-Identifier: EUPL-1.2
awk 'BEGIN { for (i = 0; i < 2000; i++) printf "%*sa:\n", i, "" }' >x.yaml
