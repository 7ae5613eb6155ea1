# SPDX-License-Identifier: EUPL-1.2
# Reads LAYERS, then sources named folder/file.[ch] (or main.c). Prints what
# breaks the table, and for tsort: "folder A B" and "module FOLDER A B".

function module_of(path) {
    sub(/^.*\//, "", path)
    sub(/\.[ch]$/, "", path)
    return path
}

function complain(text) {
    print "wrong " FILENAME ":" FNR ": " text
}

# which folder alone may include this header of a library, "" for any
function owner_of(header) {
    if (header ~ /^yaml\.h$/) return "load"
    if (header ~ /^(uni[a-z0-9]*\.h|unistring\/.*)$/ && header != "unistd.h") return "text"
    if (header ~ /curses/ || header ~ /^(term|panel|menu|form)\.h$/) return "term"
    if (header ~ /^(cairo|zlib)/) return "render"
    if (header ~ /^qrencode\.h$/) return "qr"
    return ""
}

FNR == 1 {
    in_table = FILENAME ~ /(^|\/)LAYERS$/
    folder = FILENAME
    if (folder ~ /\//) sub(/\/[^\/]*$/, "", folder)
    else sub(/\.[ch]$/, "", folder)
    if (!in_table && !(folder in has_row)) complain("folder " folder " has no row in LAYERS")
}

in_table && /^[a-z]+:/ {
    name = $1
    sub(/:$/, "", name)
    has_row[name] = 1
    for (i = 2; i <= NF; i++) {
        may[name, $i] = 1
        if ($i != "*") print "folder", name, $i
    }
}

!in_table && /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
    header = $0
    sub(/^[^<"]*[<"]/, "", header)
    sub(/[>"].*$/, "", header)
    owner = owner_of(header)
    if (owner != "" && owner != folder)
        complain(folder " must not include <" header ">, only " owner " may")
    if (owner != "" || $0 !~ /"/) next
    if (header !~ /^[a-z]+\/[a-z0-9_]+\.h$/) {
        complain("write \"" header "\" as \"folder/file.h\"")
        next
    }
    target = header
    sub(/\/.*$/, "", target)
    if (target == folder) {
        if (module_of(header) != module_of(FILENAME))
            print "module", folder, module_of(FILENAME), module_of(header)
        next
    }
    if (!((folder, target) in may) && !((folder, "*") in may))
        complain(folder " must not include \"" header "\"")
    print "folder", folder, target
}
