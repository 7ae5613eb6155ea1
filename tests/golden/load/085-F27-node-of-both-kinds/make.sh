# SPDX-License-Identifier: EUPL-1.2
sed -i 's/    frage: Ist es/    empfehlung: x\n&/' lebenslagen/probe.yaml
