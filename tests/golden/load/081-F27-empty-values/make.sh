# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: ""/;s/^stichworte: .*/stichworte: []/;s/^titel: .*/titel:/' lebenslagen/probe.yaml
