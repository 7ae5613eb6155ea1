# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: notruf, gefahr: akut/weiter: notruf/; s/weiter: grund}/weiter: grund, gefahr: akut}/' lebenslagen/fehlen.yaml
