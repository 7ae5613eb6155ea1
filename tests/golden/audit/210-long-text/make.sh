# SPDX-License-Identifier: EUPL-1.2
words=$(yes wort | head -61 | tr '\n' ' ')
sed -i "s/^kurz: .*/kurz: ${words% }/" lebenslagen/streit.yaml
