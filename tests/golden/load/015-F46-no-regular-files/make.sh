# SPDX-License-Identifier: EUPL-1.2
mkfifo x.yaml
mkdir y.yaml
