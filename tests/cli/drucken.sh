#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Sheets: what there is, where they go, and what a printer can do wrong.
. "${0%/*}/../lib.sh"

G=tests/golden/print/guide
CHECK=tests/tool/sheet_check.py
drucken() { run --daten "$G" --heute 2026-11-21 drucken "$@"; }
has() { command -v "$1" >/dev/null 2>&1; }
can_check() { has python3 && has pdftotext && has pdfinfo && has pdffonts && has qpdf; }
drucken telefonblatt --als pdf -o "$T/probe.pdf"
[ "$status" -eq 0 ] && pdf=yes || pdf=no

t "every sheet in every form"
for sheet in "ergebnis fehlen nein nein" "plan fehlen nein nein + sorge ja" "kontaktblatt fehlen nein nein" \
    "kontaktblatt fehlen" "kontaktblatt jugendamt" "protokollbogen fehlen nein nein" protokollbogen telefonblatt "lebenslage fehlen" guide; do
    for form in text html pdf; do
        [ $form$pdf != pdfno ] || continue
        # shellcheck disable=SC2086
        drucken $sheet --als $form
        expect_status 0
        expect_no_err
    done
done

t "what is missing or misspelt is named"
drucken
expect_status 2
expect_err "ergebnis, plan, kontaktblatt, protokollbogen, telefonblatt, lebenslage, guide"
drucken telefonblat
expect_status 2
expect_err "Gemeint: „telefonblatt“?"
drucken telefonblatt --als papyrus
expect_status 2
expect_err "Es gibt: text, html, pdf"
drucken ergebnis fehlen
expect_status 1
expect_err "noch nicht zu einer Empfehlung"
drucken lebenslage
expect_status 2
drucken telefonblatt --oeffnen
expect_status 2
expect_err "-o telefonblatt.txt"

t "a plan is what the command of that name shows, or what a Fallcode stands for"
drucken plan fehlen nein nein + sorge ja --ab 2026-11-23 -f -o "$T/eins"
code=$(sed -n 's/.*Fallcode //p' "$T/eins")
run --daten "$G" plan fehlen nein nein + sorge ja
expect_out "Fallcode: $code"
drucken plan "$code" --ab 2026-11-23 -f -o "$T/zwei"
expect_status 0
expect_no_err
expect_same "$T/eins" "$T/zwei"
run --daten "$G" plan "$code"
expect_status 0
drucken plan
expect_status 2
drucken plan sorge
expect_status 1
expect_err "noch nicht zu einer Empfehlung"
drucken plan sorge ja --ab morgen
expect_status 2
drucken telefonblatt --ab 2026-11-23
expect_status 2
expect_err "nur zum Blatt „plan“"

t "the same input gives the same bytes, whatever the day, the hour, the place and the language"
for sheet in guide "ergebnis fehlen nein nein" "plan fehlen nein nein + sorge ja" "kontaktblatt fehlen nein nein" \
    "protokollbogen fehlen nein nein" telefonblatt "lebenslage fehlen"; do
    for form in text html pdf; do
        [ $form$pdf != pdfno ] || continue
        # shellcheck disable=SC2086
        drucken $sheet --als $form -f -o "$T/eins"
        # shellcheck disable=SC2086
        (cd / && SOURCE_DATE_EPOCH=86400 TZ=Pacific/Kiritimati LC_ALL=C HOME=/nonexistent "$PROGRAM" \
            --daten "$OLDPWD/$G" --heute 2026-11-21 drucken $sheet --als $form) >"$T/zwei" 2>"$T/err"
        expect_same "$T/eins" "$T/zwei"
    done
done

t "a contact sheet says nothing of the occasion"
for form in text html; do
    drucken kontaktblatt fehlen nein nein --als $form
    for word in Fehlen fehlen Empfehlung Fallcode Lebenslage Leitfaden Schulabsentismus; do
        expect_not_out "$word"
    done
done

t "an unknown checkout without fonts says so"
if [ $pdf = yes ]; then
    mkdir "$T/woanders"
    cp "$PROGRAM" "$T/woanders/"
    status=0
    "$T/woanders/schulguide" --daten "$G" drucken telefonblatt --als pdf >"$T/out" 2>"$T/err" || status=$?
    if [ "$status" -eq 0 ]; then
        ok # fonts are installed
    else
        expect_status 4
        expect_err "Schriften"
    fi
else
    skip "built without cairo"
fi

# --- files ---

t "F55: devices and pipes are written straight, folders refused, links replaced only when asked"
drucken telefonblatt -o /dev/null
expect_status 0
expect_eq "$(stat -c %F /dev/null)" "character special file"
mkfifo "$T/rohr"
cat "$T/rohr" >"$T/durch" &
drucken telefonblatt -o "$T/rohr"
wait $!
expect_status 0
expect_in "$T/durch" "Wichtige Telefonnummern"
expect_eq "$(stat -c %F "$T/rohr")" fifo
mkdir "$T/ordner"
drucken telefonblatt -o "$T/ordner"
expect_status 4
expect_err "Das ist ein Ordner"
ln -s "$T/ziel" "$T/verweis"
echo alt >"$T/ziel"
drucken telefonblatt -o "$T/verweis"
expect_status 4
expect_eq "$(cat "$T/ziel")" alt

t "F56: what is there is only replaced with -f"
echo alt >"$T/blatt"
drucken telefonblatt -o "$T/blatt"
expect_status 4
expect_err "gibt es schon"
expect_eq "$(cat "$T/blatt")" alt
drucken telefonblatt -f -o "$T/blatt"
expect_status 0
expect_in "$T/blatt" "Wichtige Telefonnummern"

t "F58: a full disk is said, the old file stays"
status=0
"$PROGRAM" --daten "$G" drucken telefonblatt >/dev/full 2>"$T/err" || status=$?
expect_status 4
expect_err "voll"

t "F59: a limit of size is said, the old file stays"
echo alt >"$T/blatt"
status=0
(ulimit -f 1 && "$PROGRAM" --daten "$G" drucken guide --als html -f -o "$T/blatt") >"$T/out" 2>"$T/err" || status=$?
expect_status 4
expect_err "größer"
expect_eq "$(cat "$T/blatt")" alt
expect_eq "$(find "$T" -name 'blatt.*' | wc -l)" 0

t "F60: each call that can fail once leaves the old file or the new one"
if has strace && [ "$VARIANT" = release ] && strace -o /dev/null true 2>/dev/null; then
    for call in write:ENOSPC write:EIO fsync:EIO fsync:EDQUOT rename:EROFS fchmod:EPERM; do
        echo alt >"$T/blatt"
        status=0
        strace -f -o "$T/log" -e trace="${call%:*}" -e inject="${call%:*}:error=${call#*:}:when=1" \
            "$PROGRAM" --daten "$G" drucken telefonblatt -f -o "$T/blatt" >"$T/out" 2>"$T/err" || status=$?
        expect_in "$T/log" INJECTED
        expect_status 4
        expect_eq "$(cat "$T/blatt")" alt
        expect_eq "$(find "$T" -name 'blatt.*' | wc -l)" 0
    done
else
    skip "strace cannot be used here"
fi

# --- the printer ---

mkdir "$T/bin"
fake() { # NAME, script on stdin
    { echo '#!/bin/sh'; cat; } >"$T/bin/$1"
    chmod +x "$T/bin/$1"
}
with_path() { # PATH ARGUMENT…
    path=$1
    shift
    status=0
    (PATH=$path exec "$PROGRAM" --daten "$G" --heute 2026-11-21 drucken telefonblatt --als text "$@") \
        </dev/null >"$T/out" 2>"$T/err" || status=$?
}

t "F101: no printing program, or one that refuses: said in German, the file is kept and named"
with_path "$T/leer" --drucker - -o "$T/da.txt"
expect_status 4
expect_err "kein Druckprogramm"
expect_err "$T/da.txt"
expect_in "$T/da.txt" "Wichtige Telefonnummern"
fake lp <<'E2'
echo "lp: The printer or class does not exist." >&2
exit 1
E2
with_path "$T/bin" --drucker Lehrerzimmer
expect_status 4
expect_err "nicht angenommen"
expect_err "lp meldet: lp: The printer or class does not exist."
expect_err "-o telefonblatt.txt"

t "F102: a printing program that says much and reads nothing"
fake lp <<'E2'
exec <&-
/usr/bin/head -c 500000 /dev/zero >&2
E2
with_path "$T/bin" --drucker -
expect_status 0

t "F103: a viewer that is missing, dies or never ends is not waited for"
with_path "$T/leer" -o "$T/sicht.txt" --oeffnen
expect_status 4
expect_err "$T/sicht.txt"
fake xdg-open <<E2
echo "\$#:\$1" >"$T/geoeffnet"
exec /bin/sleep 3
E2
with_path "$T/bin" -f -o "$T/sicht.txt" --oeffnen
expect_status 0
for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -s "$T/geoeffnet" ] || sleep 0.2
done
expect_eq "$(cat "$T/geoeffnet")" "1:$T/sicht.txt"

t "F104: only absolute parts of PATH are looked through"
fake lp <<E2
echo boese >"$T/boese"
E2
for path in '' . 'bin:.' ':'; do
    status=0
    (cd "$T/bin" && PATH=$path exec "$PROGRAM" --daten "$OLDPWD/$G" drucken telefonblatt --drucker - --als text) \
        </dev/null >"$T/out" 2>"$T/err" || status=$?
    expect_status 4
    expect_err "kein Druckprogramm"
done
expect_eq "$(ls "$T/boese" 2>/dev/null)" ""

t "F105: odd names are one argument behind --"
fake lp <<E2
for a; do echo "\${#a}:\$a"; done >"$T/worte"
E2
cd "$T" || exit 1
for name in "ein blatt.txt" "'\"\$(id).txt" "-o raw"; do
    G=$OLDPWD/tests/golden/print/guide with_path "$T/bin" --drucker "a b" "--ausgabe=$name" -f
    expect_status 0
    printf '2:-d\n3:a b\n2:--\n%s:%s\n' "${#name}" "$name" >"$T/erwartet"
    expect_same "$T/erwartet" "$T/worte"
done
cd "$OLDPWD" || exit 1

t "F106: a helper inherits descriptors 0 to 2 and normal signals, no more"
fake lp <<E2
/bin/ls /proc/self/fd >"$T/fds"
/bin/grep -E 'SigIgn|SigBlk' /proc/self/status >"$T/signale"
/bin/cat >/dev/null
E2
exec 7<"$0" 9<"$0"
trap '' USR1
with_path "$T/bin" --drucker -
trap - USR1
exec 7<&- 9<&-
expect_status 0
# ls itself holds the folder open; the redirection is its stdout
expect_eq "$(tr '\n' ' ' <"$T/fds")" "0 1 2 3 "
# 32 and 33 are the C library's own
for mask in $(awk '{ print $2 }' "$T/signale"); do
    expect_eq "$((0x$mask & ~0x180000000))" 0
done

t "the printers there are, the usual one first"
fake lpstat <<'E2'
[ "$*" = "-e -d" ] && printf 'Lehrerzimmer\nSekretariat\nSystemstandardziel: Sekretariat\n'
E2
status=0
(PATH=$T/bin exec "$PROGRAM" drucken --drucker liste) >"$T/out" 2>"$T/err" || status=$?
expect_status 0
expect_out_is <<'E2'
Sekretariat
Lehrerzimmer
E2

t "nothing is left in folders for temporary files"
mkdir "$T/tmp"
fake lp </dev/null
(TMPDIR=$T/tmp PATH=$T/bin exec "$PROGRAM" --daten "$G" drucken telefonblatt --drucker -) >"$T/out" 2>"$T/err"
expect_eq "$(ls "$T/tmp")" ""

# --- what the forms hold ---

t "every link within leads somewhere, and clicks reach every node of the tree"
if has python3; then
    for sheet in guide "lebenslage fehlen" "ergebnis fehlen nein nein" telefonblatt "kontaktblatt fehlen nein nein"; do
        # shellcheck disable=SC2086
        drucken $sheet --als html -f -o "$T/x.html"
        ok
        python3 $CHECK links "$T/x.html" >"$T/said" || fail "$sheet:" "$(cat "$T/said")"
    done
    run --daten guide-data --heute 2026-11-21 drucken guide --als html -f -o "$T/x.html"
    ok
    python3 $CHECK links "$T/x.html" >"$T/said" || fail "guide-data:" "$(cat "$T/said")"
else
    skip "no python3"
fi

t "the forms of a sheet have the same words, headings and lists; PDF is sound, tagged and cuts nothing"
if [ $pdf = yes ] && can_check; then
    mkdir "$T/formen"
    n=0
    for sheet in "ergebnis fehlen nein nein" "plan fehlen nein nein fehlt + sorge ja" "kontaktblatt fehlen nein nein" \
        "protokollbogen fehlen nein nein" protokollbogen telefonblatt "lebenslage fehlen" guide; do
        n=$((n + 1))
        for form in text html pdf; do
            # shellcheck disable=SC2086
            drucken $sheet --als $form -f -o "$T/formen/$n-${sheet%% *}.$(echo $form | sed s/text/txt/)"
        done
    done
    ok
    python3 $CHECK all "$T/formen" >"$T/said" || fail "$(cat "$T/said")"
    expect_in "$T/said" "8 sheets, 0 faults"
else
    skip "no python3, poppler-utils, qpdf or cairo"
fi

t "the sheet for the wall is one page, also with all numbers of a large town"
if has pdfinfo && [ $pdf = yes ]; then
    run --daten guide-data --heute 2026-11-21 drucken telefonblatt --als pdf -f -o "$T/x.pdf"
    pdfinfo "$T/x.pdf" >"$T/info"
    expect_eq "$(sed -n 's/^Pages: *//p' "$T/info")" 1
else
    skip "no pdfinfo or cairo"
fi

t "F99: what ends strings and objects of PDF is only text"
if has qpdf && has pdftotext && [ $pdf = yes ]; then
    small_guide "$T/klein"
    sed -i 's/^titel: .*/titel: "Probe ) \\\\ ( endstream endobj %%EOF \/JS (app.alert(1)) \/OpenAction"/' "$T/klein/lebenslagen/probe.yaml"
    run --daten "$T/klein" --heute 2026-11-21 drucken lebenslage probe --als pdf -f -o "$T/x.pdf"
    expect_status 0
    ok
    qpdf --check "$T/x.pdf" >"$T/said" 2>&1 || fail "qpdf" "$(cat "$T/said")"
    pdftotext -raw "$T/x.pdf" - | tr -d ' \n' >"$T/said"
    expect_in "$T/said" 'Probe)\(endstreamendobj%%EOF/JS(app.alert(1))/OpenAction'
    expect_eq "$(qpdf --qdf --object-streams=disable "$T/x.pdf" - | grep -a -c -E '^ *(/JS|/OpenAction|/S /JavaScript)')" 0
else
    skip "no qpdf, pdftotext or cairo"
fi

# all of them are in tests/long/drucken.sh
t "every sheet about some recommendations, in every form"
mkdir "$T/alle"
step=40
ok
"$B/tests/tool/sheets" guide-data "$T/alle" $step few >"$T/said" 2>&1 || fail "$(tail -n 5 "$T/said")"
if [ $pdf = yes ] && can_check; then
    ok
    python3 $CHECK all "$T/alle" >"$T/said" || fail "$(cat "$T/said")"
fi
