#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The book in a browser: every tree is clicked through, nothing is asked for, nothing is cut when it is printed. Needs a
# Chromium, which no package of the tests brings along; tests/cli/drucken.sh follows the same links without one.
. "${0%/*}/../lib.sh"

CHECK=tests/tool/sheet_check.py
for name in chromium chromium-browser google-chrome; do
    chromium=$(command -v $name 2>/dev/null) && break
done

t "every link within resolves, each tree is walked by clicks from its start to each of its ends, and nothing is asked for"
if [ "$chromium" ] && command -v python3 >/dev/null; then
    run --daten guide-data --heute 2026-11-21 drucken guide --als html -o "$T/guide.html"
    expect_status 0
    ok
    python3 tests/tool/browser.py "$chromium" "$T/guide.html" "$T/guide.pdf" >"$T/said" 2>&1 || fail "$(cat "$T/said")"
    expect_in "$T/said" "8 starts"
else
    skip "no Chromium or python3"
fi

t "printed from the browser no card is cut, and the sheet for the wall is one page"
if [ "$chromium" ] && command -v pdftotext >/dev/null && command -v pdfinfo >/dev/null; then
    ok
    python3 $CHECK cards "$T/guide.html" "$T/guide.pdf" >"$T/said" 2>&1 || fail "$(cat "$T/said")"
    for sheet in telefonblatt "kontaktblatt sucht" "ergebnis schulabsentismus suizid" "plan schulabsentismus suizid + mobbing suizid"; do
        # shellcheck disable=SC2086
        run --daten guide-data --heute 2026-11-21 drucken $sheet --als html -f -o "$T/x.html"
        expect_status 0
        python3 tests/tool/browser.py --print "$chromium" "$T/x.html" "$T/x.pdf" >"$T/said" 2>&1 || fail "$sheet:" "$(cat "$T/said")"
        python3 $CHECK cards "$T/x.html" "$T/x.pdf" >"$T/said" 2>&1 || fail "$sheet:" "$(cat "$T/said")"
        pdfinfo "$T/x.pdf" >"$T/info"
        [ "$sheet" != telefonblatt ] || expect_eq "$(sed -n 's/^Pages: *//p' "$T/info")" 1
    done
else
    skip "no Chromium or poppler-utils"
fi
