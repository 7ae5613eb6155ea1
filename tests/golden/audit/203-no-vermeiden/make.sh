# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/    vermeiden/{/    vermeiden/d}' lebenslagen/streit.yaml
