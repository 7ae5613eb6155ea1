# SPDX-License-Identifier: EUPL-1.2
{ echo '- id: polizei-notruf'; echo '  begriff: Notruf'; echo '  text: ein Wort'; } >>glossar.yaml
