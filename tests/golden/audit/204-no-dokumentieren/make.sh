# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/    dokumentieren/{/    dokumentieren/d}' lebenslagen/streit.yaml
