#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Each header compiles alone, so each can be included first.
. "${0%/*}/../lib.sh"

# make's own variables would hand us its job server; the user's flags stay
MAKEFLAGS='' make -k -s V=1 headers >"$T/log" 2>&1 || cat "$T/log"
for header in src/*/*.h; do
    t "$header compiles alone"
    ok
    [ -f "$B/$header.ok" ] || fail "it does not"
done
