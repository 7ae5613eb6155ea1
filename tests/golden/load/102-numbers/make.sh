# SPDX-License-Identifier: EUPL-1.2
sed -i 's/        frist: in dieser Woche/&\n        frist-tage: drei/' lebenslagen/probe.yaml
