# SPDX-License-Identifier: EUPL-1.2
sed -i '/    hilfe/d' lebenslagen/streit.yaml
