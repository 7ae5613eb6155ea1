# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/, frist: heute/s///' lebenslagen/streit.yaml
