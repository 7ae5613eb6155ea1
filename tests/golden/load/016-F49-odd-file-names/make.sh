# SPDX-License-Identifier: EUPL-1.2
touch "$(printf 'x\033[?5h.yaml')" "$(printf 'a\nb.yaml')" -- -rf.yaml '%s%n.yaml' "$(printf 'k\377.yaml')"
