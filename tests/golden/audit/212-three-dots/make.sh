# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: Zwei Kinder streiten.../' lebenslagen/streit.yaml
