#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# How often search finds what staff mean, beside other search programs over the
# same texts: SQLite FTS5 (unicode61, prefixes, every word) and fzf --filter.
# Fails where ours does not find more than each of them.
# Usage: search.sh [GUIDE [QUERIES.tsv]]; B is the build folder.
set -eu
cd "${0%/*}/../.."
B=${B:-build/release}
guide=${1:-guide-data}
queries=${2:-tests/search/queries.tsv}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

"$B/tests/tool/search" -d "$guide" >"$tmp/things"
"$B/tests/tool/search" -q "$queries" "$guide" | tee "$tmp/ours"
python3 - "$tmp/things" "$queries" "$tmp/ours" <<'P'
import re, shutil, sqlite3, subprocess, sys

things = [line.rstrip("\n").split("\t", 1) for line in open(sys.argv[1], encoding="utf-8")]
known = {thing for thing, _ in things}
queries = [line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[2], encoding="utf-8") if line[0] != "#"]
queries = [(q, set(e.split("|"))) for q, e in queries if known & set(e.split("|"))]
ours = re.search(r"first ([\d.]+) %, within three ([\d.]+)", open(sys.argv[3]).read())
ours = float(ours[1]), float(ours[2])

def measure(name, search):
    places = [next((i for i, hit in enumerate(search(q)) if hit in e), 99) for q, e in queries]
    first, three = (100 * sum(p < n for p in places) / len(places) for n in (1, 3))
    print(f"{name}: first {first:.1f} %, within three {three:.1f} %")
    return first, three

db = sqlite3.connect(":memory:")
db.execute("create virtual table t using fts5(id unindexed, text, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')")
db.executemany("insert into t values (?, ?)", things)

def fts(query):
    words = " ".join('"%s"*' % w for w in re.findall(r"\w+", query))
    return [r[0] for r in db.execute("select id from t where text match ? order by rank limit 64", (words,))] if words else []

def fzf(query):
    text = "\n".join("\t".join(t) for t in things)
    out = subprocess.run(["fzf", "--filter", query, "--delimiter", "\t", "--nth", "2"], input=text, capture_output=True, text=True)
    return [line.split("\t")[0] for line in out.stdout.splitlines()[:64]]

peers = [measure("SQLite FTS5", fts)]
if shutil.which("fzf"):
    peers.append(measure("fzf --filter", fzf))
sys.exit(any(ours[i] <= peer[i] for peer in peers for i in (0, 1)))
P
