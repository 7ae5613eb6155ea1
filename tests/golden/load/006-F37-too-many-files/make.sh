# SPDX-License-Identifier: EUPL-1.2
seq -f "x%g.yaml" 10001 | xargs touch
