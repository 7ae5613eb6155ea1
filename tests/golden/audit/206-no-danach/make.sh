# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/  danach/{/  danach/d}' stellen.yaml
