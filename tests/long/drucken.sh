#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every sheet about every recommendation of guide-data, and the whole book, in every form, read back with every tool there is.
# Minutes, so not part of check; drucken.sh of tests/cli takes a sample.
. "${0%/*}/../lib.sh"

CHECK=tests/tool/sheet_check.py
for tool in python3 pdftotext pdfinfo pdffonts qpdf; do
    command -v $tool >/dev/null 2>&1 || missing=$tool
done

t "every sheet about every recommendation: no error, no line too wide, no page empty, all forms alike"
mkdir "$T/alle"
ok
"$B/tests/tool/sheets" guide-data "$T/alle" 1 >"$T/said" 2>&1 || fail "$(tail -n 5 "$T/said")"
if [ "${missing:-}" ]; then
    skip "no $missing"
else
    ok
    python3 $CHECK all "$T/alle" >"$T/said" || fail "$(cat "$T/said")"
fi
rm -rf "$T/alle"

t "each Lebenslage, the telephone page and the book"
mkdir "$T/buch"
for id in $(ls guide-data/lebenslagen/*.yaml); do
    id=$(basename "$id" .yaml)
    for form in txt html pdf; do
        run --daten guide-data --heute 2026-11-21 drucken lebenslage "$id" --als "$(echo $form | sed s/txt/text/)" -o "$T/buch/$id.$form"
        expect_status 0
        expect_no_err
    done
done
for sheet in telefonblatt guide; do
    for form in txt html pdf; do
        run --daten guide-data --heute 2026-11-21 drucken $sheet --als "$(echo $form | sed s/txt/text/)" -o "$T/buch/$sheet.$form"
        expect_status 0
        expect_no_err
    done
done
if [ "${missing:-}" ]; then
    skip "no $missing"
else
    ok
    python3 $CHECK all "$T/buch" >"$T/said" || fail "$(cat "$T/said")"
fi

# 486 pages and 10 MB it had, with 310 words a page and 70 bytes a word
t "the book is set close: 550 words a page and more, 20 bytes a word and less"
if [ "${missing:-}" ]; then
    skip "no $missing"
else
    pages=$(pdfinfo "$T/buch/guide.pdf" | sed -n 's/^Pages: *//p')
    words=$(wc -w <"$T/buch/guide.txt")
    bytes=$(wc -c <"$T/buch/guide.pdf")
    [ "$((words / pages))" -ge 550 ] && ok || fail "$words words on $pages pages"
    [ "$((bytes / words))" -le 20 ] && ok || fail "$bytes bytes for $words words"
fi
