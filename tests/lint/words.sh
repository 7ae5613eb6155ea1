#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What no source may call, each with what to use instead; and that each source
# names its licence.
. "${0%/*}/../lib.sh"

# ban WORDS FOLDERS INSTEAD: no call of these outside the folders
ban() {
    t "no $1${2:+ outside $2}"
    ok
    found=$(grep -n -E "(^|[^a-zA-Z0-9_.>\"])($1)[ ]*\(" -r src --include='*.[ch]' |
        grep -v -E "^src/(${2:-none})" | grep -v -E '^[^:]*:[0-9]+: *(/?\*|//)')
    [ -z "$found" ] || fail "use $3:" "$found"
}

ban 'strcpy|strcat|strncpy|strncat|sprintf|vsprintf|gets' '' 'struct str, buf or snprintf'
ban 'atoi|atol|atoll|atof|[a-z]*scanf|strtok' '' 'strtol with a check, or str_split'
ban 'is(alpha|alnum|digit|space|upper|lower|punct|print)|to(upper|lower)' '' 'comparisons of bytes, or text/fold'
ban 'wc[a-z]*width|mbtowc|mbrtowc|mbstowcs|wcstombs|btowc' '' 'text/width and text/utf8'
ban 'setlocale' 'main\.c' 'nothing: main.c sets the locale'
ban 'malloc|calloc|realloc|strdup|asprintf' 'base/' 'an arena or buf'
ban 'free' 'base/|text/' 'an arena or buf; only what libunistring gives must be freed'
ban 'system|popen|mktemp|tmpnam|rand|srand' '' 'cli/spool, base/file'
ban 'time|localtime|gettimeofday|clock_gettime' 'base/|main\.c|term/|cli/' 'base/date: today comes in as a value'
ban 'initscr|get_wch' '' 'newterm, getch'

t "conditional compilation stays in base and term"
ok
found=$(grep -n -E '^ *# *(if|elif)' -r src --include='*.[ch]' |
    grep -v -E -e '^src/(base|term)/' -e '#ifndef [A-Z0-9_]+_H$')
[ -z "$found" ] || fail "found:" "$found"

t "each source names its licence"
ok
found=$(find src tests packaging Makefile -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name Makefile |
    while read -r file; do grep -L 'SPDX-License-Identifier: EUPL-1.2' "$file"; done)
[ -z "$found" ] || fail "missing in:" "$found"

t "no leftovers of a merge"
ok
found=$(grep -r -l -E '^(<{7}|>{7}) ' src tests guide-data packaging ./*.md LICENSE Makefile publiccode.yml)
[ -z "$found" ] || fail "in:" "$found"
