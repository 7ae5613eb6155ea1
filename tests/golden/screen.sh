#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Screens. Each folder of tests/golden/screen has the keys that are pressed and
# the size to begin with; expected.screen is what then stands there: rows,
# roles, cursor (see screen/frame.h). The words of `keys`: tests/tool/screen.c.
. "${0%/*}/../lib.sh"

for case in tests/golden/screen/*/; do
    case=${case%/}
    [ -f "$case/keys" ] || continue
    t "${case##*/}"
    # shellcheck disable=SC2046 # keys are words
    "$B/tests/tool/screen" tests/golden/screen/guide "$(cat "$case/size")" $(cat "$case/keys") \
        >"$T/actual" 2>&1
    golden "$case/expected.screen" "$T/actual"
done
