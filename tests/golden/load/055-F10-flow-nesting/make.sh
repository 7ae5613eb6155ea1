# SPDX-License-Identifier: EUPL-1.2
head -c 5000000 /dev/zero | tr '\0' '[' >x1.yaml
yes '{a: ' | head -n 1000000 | tr -d '\n' >x2.yaml
yes '? ' | head -n 1000000 | tr -d '\n' >x3.yaml
yes -- '- ' | head -n 1000000 | tr -d '\n' >x4.yaml
