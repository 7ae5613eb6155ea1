# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weg: .*/weg: [ja, weiter]/; s/erwartet: .*/erwartet: fehlen\/notruf/' uebungen/fehlen-1.yaml
