# SPDX-License-Identifier: EUPL-1.2
{ echo 'karte: |'; yes '  Zeile' | head -n 30; } >>kommunen/musterstadt/kommune.yaml
