# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/  n0truf:\n    empfehlung: x\n    dringlichkeit: heute\n    schritte: [{text: x}]\n    entwurf: ja\n&/' lebenslagen/probe.yaml
