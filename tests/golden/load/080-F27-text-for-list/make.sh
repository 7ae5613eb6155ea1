# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^stichworte: .*/stichworte: Versuch/' lebenslagen/probe.yaml
