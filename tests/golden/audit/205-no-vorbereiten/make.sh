# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/  vorbereiten/{/  vorbereiten/d}' stellen.yaml
