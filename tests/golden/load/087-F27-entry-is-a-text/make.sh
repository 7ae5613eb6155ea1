# SPDX-License-Identifier: EUPL-1.2
echo "- hallo" >>recht.yaml
