# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: reden/weiter: schlichten/' lebenslagen/streit.yaml
