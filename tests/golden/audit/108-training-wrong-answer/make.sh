# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weg: .*/weg: [nein, vielleicht]/' uebungen/fehlen-1.yaml
