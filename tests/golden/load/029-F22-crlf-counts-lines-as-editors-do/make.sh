# SPDX-License-Identifier: EUPL-1.2
sed -i -e 's/weiter: beraten/weiter: berten/' -e 's/$/\r/' lebenslagen/probe.yaml
