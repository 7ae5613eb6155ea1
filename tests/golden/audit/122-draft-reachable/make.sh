# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  reden:$/&\n    entwurf: ja/' lebenslagen/streit.yaml
