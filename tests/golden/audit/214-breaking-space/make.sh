# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: Zwei Kinder streiten, siehe § 42 Abs. 6 SchulG./' lebenslagen/streit.yaml
