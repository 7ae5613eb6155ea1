#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What a key costs while a query is typed, on invented guides: in process (CPU time, the best of seven runs of each key), and from
# the key to the complete repaint on a pseudo terminal beside fzf over the same texts. Fails where the index is larger than a
# quarter of the text, building it takes longer than loading, or a repaint takes more than a tenth of fzf's.
# Usage: typing.sh [SIZE…]   sizes of tests/tool/gen_guide.py: S, M (100 Lebenslagen), L (500, a minute to make); M alone if none
set -eu
cd "${0%/*}/../.."
B=${B:-build/release}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0

for size in "${@:-M}"; do
    python3 tests/tool/gen_guide.py "$tmp/$size" --size "$size" --flat "$tmp/$size.flat" --queries "$tmp/$size.q" >"$tmp/made"
    echo "$size:"
    "$B/tests/tool/search_time" -r "$tmp/$size" "$tmp/$size.q" "$tmp/$size.flat" || failed=1
    if [ "$size" != L ] && command -v fzf >/dev/null; then
        sed -n '5,10p' "$tmp/$size.q" >"$tmp/typed"
        "$B/tests/tool/key_paint" -r 0.1 "$tmp/typed" ours / "$B/schulguide --daten $tmp/$size" fzf '' "fzf <$tmp/$size.flat" ||
            failed=1
    fi
done
exit $failed
