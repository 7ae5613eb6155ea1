# SPDX-License-Identifier: EUPL-1.2
sed -i 's/\[probe\]/[probe, mobbing]/' guide.yaml
