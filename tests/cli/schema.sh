#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The JSON schemas for editors: printed, kept in guide-data, and of one mind with the loader.
. "${0%/*}/../lib.sh"

arten="guide lebenslage stellen recht quellen glossar regeln kontakte kommune uebung schule"

t "each kind of file has a schema, and guide-data holds it as it is (make schema)"
for art in $arten; do
    run pruefen --schema "$art"
    expect_status 0
    expect_no_err
    expect_out '"$schema": "http://json-schema.org/draft-07/schema#"'
    golden "guide-data/.schema/$art.json" "$T/out"
done
# shellcheck disable=SC2086 # words are meant
expect_eq "$(ls guide-data/.schema)" "$(printf '%s.json\n' $arten | LC_ALL=C sort)"

t "an unknown kind is a wrong call, the nearest one is named"
run pruefen --schema lebenslagen
expect_status 2
expect_no_out
expect_err "Gemeint: „lebenslage“?"
run pruefen --schema
expect_status 2
run gehen --schema guide
expect_status 2

t "the folder of schemas is none of the guide's business"
small_guide "$T/guide"
cp -R guide-data/.schema "$T/guide/"
run --json pruefen "$T/guide"
expect_status 0
expect_not_out schema

t "the modeline of each file of guide-data leads to the schema of its kind"
ok
find guide-data -name '*.yaml' | LC_ALL=C sort >"$T/files"
while read -r file; do
    line=$(sed -n 's/^# yaml-language-server: \$schema=//p' "$file")
    case $file in
    guide-data/lebenslagen/*) art=lebenslage ;;
    guide-data/uebungen/*) art=uebung ;;
    guide-data/kontakte/*) art=kontakte ;;
    *) art=${file##*/} art=${art%.yaml} ;;
    esac
    [ "${file%/*}/$line" -ef "guide-data/.schema/$art.json" ] || fail "$file: $line"
done <"$T/files"

if [ "$VARIANT" != release ]; then
    :
elif ! python3 -c 'import jsonschema, yaml' 2>/dev/null; then
    skip "no Python with jsonschema and yaml (python3-jsonschema, python3-yaml)"
else
    agree() {
        ok
        mkdir "$T/work" && python3 -W ignore tests/tool/schema_agree.py "$PROGRAM" "$B/tests/tool/load_dump" "$T/work" "$@" >"$T/out" 2>&1 ||
            fail "they differ" "$(cat "$T/out")"
        rm -rf "$T/work"
    }

    t "schema and loader judge changed files the same way"
    agree

    t "schema and loader judge the guides and the goldens the same way"
    for case in tests/golden/load/*/; do
        small_guide "$T/guide"
        (cd "$case" && find . -type f -name '*.yaml' -exec cp --parents '{}' "$T/guide" \;)
        [ ! -f "$T/guide/in.yaml" ] || mv "$T/guide/in.yaml" "$T/guide/lebenslagen/probe.yaml"
        [ ! -f "$case/make.sh" ] || (here=$PWD && cd "$T/guide" && sh "$here/$case/make.sh") 2>/dev/null
        # those with huge files are about limits, which are not of the shape
        if [ "$(du -sk "$T/guide" 2>/dev/null | cut -f 1)" -lt 1000 ]; then
            name=${case%/}
            mv "$T/guide" "$T/${name##*/}"
        fi
        chmod -R u+rwX "$T/guide" 2>/dev/null
    done
    agree guide-data tests/data/klein tests/data/voll tests/golden/audit/guide "$T"/[0-9]*-*/
fi
