# SPDX-License-Identifier: EUPL-1.2
echo "a: b" >stellen.yaml
