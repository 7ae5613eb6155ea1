# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/frage:/s/frage:/hilfe:/' lebenslagen/probe.yaml
