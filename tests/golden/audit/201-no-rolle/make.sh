# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/ rolle: \[lehrkraft\],/s///' lebenslagen/streit.yaml
