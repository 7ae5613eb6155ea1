# SPDX-License-Identifier: EUPL-1.2
sed -i 's/erwartet: .*/erwartet: streit\/reden/' uebungen/fehlen-1.yaml
