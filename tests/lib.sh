# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh
# The shell tests' library; a test begins with `. "${0%/*}/../lib.sh"`.
# tests/README.md shows how to use it.
set -u
cd "${0%/*}/../.." || exit 1

VARIANT=${VARIANT:-release}
B=$PWD/build/$VARIANT
PROGRAM=$B/schulguide
UPDATE=${UPDATE:-}
T=$(mktemp -d "${TMPDIR:-/tmp}/schulguide-test-XXXXXX") || exit 1
mkdir "$T/home"

# the same surroundings everywhere, and nothing of the user's
export LC_ALL=C.UTF-8 HOME="$T/home" TERM=dumb TZ=UTC
unset LANGUAGE NO_COLOR COLUMNS LINES SCHULGUIDE_DATEN CDPATH \
    XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_DATA_HOME
export ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=print_stacktrace=1

n_passed=0 n_failed=0 n_skipped=0
test_name='' n_checks=0 n_bad=0
status=0

# --- tests ---

# t NAME: begins a test. It passes when it makes a check and none fails.
t() {
    end_test
    test_name=$1 n_checks=0 n_bad=0
}

ok() {
    n_checks=$((n_checks + 1))
}

# fail TEXT…: the check failed; each argument is a line
fail() {
    n_checks=$((n_checks + 1)) n_bad=$((n_bad + 1))
    printf '%s: %s: %s\n' "$0" "${test_name:-?}" "$1"
    shift
    [ $# -eq 0 ] || printf '    %s\n' "$@"
}

# skip REASON: this test cannot run here
skip() {
    printf '%s: %s: skipped: %s\n' "$0" "${test_name:-all}" "$1"
    n_skipped=$((n_skipped + 1)) test_name=''
}

end_test() {
    if [ -n "$test_name" ]; then
        [ "$n_checks" -gt 0 ] || fail "the test checks nothing"
        if [ "$n_bad" -eq 0 ]; then
            n_passed=$((n_passed + 1))
        else
            n_failed=$((n_failed + 1))
        fi
    fi
    test_name=''
}

# the sum is printed however the script ends
finish() {
    code=$?
    trap - EXIT
    ! command -v cleanup >/dev/null || cleanup
    end_test
    if [ "$code" -ne 0 ]; then
        echo "$0: ended with status $code"
        n_failed=$((n_failed + 1))
    fi
    chmod -R u+rwX "$T" 2>/dev/null
    rm -rf "$T"
    echo "$n_passed passed, $n_failed failed, $n_skipped skipped"
    exit $((n_failed > 0))
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --- running the program ---

# run ARGUMENT…: the program with these; afterwards $status, $T/out, $T/err.
# Its input is empty; run_with FILE ARGUMENT… gives it one.
run() {
    run_with /dev/null "$@"
}

run_with() {
    run_input=$1
    shift
    status=0
    timeout -k 5 60 "$PROGRAM" "$@" <"$run_input" >"$T/out" 2>"$T/err" || status=$?
    if [ "$status" -ge 99 ] || grep -q -e 'Sanitizer' -e 'runtime error:' "$T/err"; then
        fail "the program broke, status $status: $*" "$(cat "$T/err")"
    fi
}

expect_status() {
    ok
    [ "$status" -eq "$1" ] || fail "status is $status, expected $1" "$(cat "$T/err")"
}

# expect_out TEXT, expect_err TEXT: it is somewhere in there
expect_out() { expect_in "$T/out" "$1"; }
expect_err() { expect_in "$T/err" "$1"; }
expect_not_out() { expect_not_in "$T/out" "$1"; }
expect_no_out() { expect_empty "$T/out"; }
expect_no_err() { expect_empty "$T/err"; }

expect_in() {
    ok
    grep -q -F -e "$2" "$1" || fail "not in ${1##*/}: $2" "$(cat "$1")"
}

expect_not_in() {
    ok
    ! grep -q -F -e "$2" "$1" || fail "in ${1##*/}: $2" "$(cat "$1")"
}

expect_empty() {
    ok
    [ ! -s "$1" ] || fail "${1##*/} should be empty" "$(cat "$1")"
}

# expect_out_is <<E: stdout is exactly this
expect_out_is() {
    cat >"$T/expected"
    expect_same "$T/expected" "$T/out"
}

expect_eq() {
    ok
    [ "$1" = "$2" ] || fail "is       $1" "expected $2"
}

expect_same() {
    ok
    diff -u "$1" "$2" >"$T/diff" || fail "$1 differs" "$(cat "$T/diff")"
}

# golden EXPECTED ACTUAL: the same, but UPDATE=1 accepts what there is
golden() {
    if [ -n "$UPDATE" ]; then
        ok
        cmp -s "$2" "$1" || { cp "$2" "$1" && echo "updated: $1"; }
    elif [ ! -f "$1" ]; then
        fail "$1 is missing; make it with UPDATE=1"
    else
        expect_same "$1" "$2"
    fi
}

# small_guide FOLDER: a fresh copy of the small valid guide
small_guide() {
    rm -rf "$1"
    cp -R tests/data/klein "$1"
}
