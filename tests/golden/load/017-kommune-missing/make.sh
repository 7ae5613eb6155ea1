# SPDX-License-Identifier: EUPL-1.2
rm kommunen/musterstadt/kommune.yaml
