# SPDX-License-Identifier: EUPL-1.2
long=$(head -c 1100 /dev/zero | tr '\0' x)
echo "$long: a" >x1.yaml
echo "? $long" >x2.yaml
echo "{$long: a}" >x3.yaml
