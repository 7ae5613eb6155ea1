#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads sheets back: sheet_check.py links FILE.html | words FILE.txt FILE.html [FILE.pdf] | boxes FILE.pdf

links  every link within resolves, ids are single, headings do not jump, nothing is loaded, each node is reached by clicks
words  the forms of a sheet have the same words in the same order
boxes  no word stands beyond the text area and no page is empty
"""
import html.parser
import re
import subprocess
import sys

VOID = {"meta", "hr", "br", "path", "img", "link", "input"}


class Sheet(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.faults, self.ids, self.links, self.words = [], [], [], []
        self.level, self.node, self.edges, self.open, self.skip = 0, None, {}, [], 0
        self.feed(text)
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("script", "iframe", "object", "embed", "link", "img", "form", "input"):
            self.faults.append(f"tag {tag}")
        for name in a:
            if name in ("src", "srcset", "style", "action") or name.startswith("on"):
                self.faults.append(f"attribute {name}")
        if tag in ("style", "title", "svg", "footer", "head"):
            self.skip += 1
        if "id" in a:
            self.ids.append(a["id"])
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            if level > self.level + 1:
                self.faults.append(f"{tag} after h{self.level}: {a.get('id')}")
            self.level = level
            if re.fullmatch("[A-Z]+[0-9]+", a.get("id", "")):
                self.node = a["id"]
                self.edges[self.node] = []
            elif a.get("id"):
                self.node = None
        if tag == "a":
            self.links.append(a.get("href", ""))
            if self.node and a.get("href", "").startswith("#"):
                self.edges[self.node].append(a["href"][1:])

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> where none is open")
        if tag in ("style", "title", "svg", "footer", "head"):
            self.skip -= 1

    def handle_data(self, data):
        if self.skip == 0:
            self.words.append(data)


def links(path):
    text = open(path, encoding="utf-8").read()
    sheet = Sheet(text)
    faults = sheet.faults
    faults += [f"id twice: {i}" for i in set(sheet.ids) if sheet.ids.count(i) > 1] if len(sheet.ids) < 5000 else []
    known = set(sheet.ids)
    if len(known) != len(sheet.ids):
        faults.append("ids are not single")
    for link in sheet.links:
        if link.startswith("#"):
            if link[1:] not in known:
                faults.append(f"leads nowhere: {link}")
        elif not re.match(r"(tel:\+?[0-9]+$|mailto:[^ ]+$|https?://)", link):
            faults.append(f"odd link: {link}")
    if re.search(r"@import|url\(", text.split("</style>")[0]):
        faults.append("the style loads something")
    starts = re.findall(r'Beginnen Sie mit <a href="#([A-Z]+[0-9]+)"', text)
    reached, todo = set(), list(starts)
    while todo:
        node = todo.pop()
        if node in reached or node not in sheet.edges:
            continue
        reached.add(node)
        todo += sheet.edges[node]
    if starts:
        faults += [f"not reached by clicks: {n}" for n in sorted(set(sheet.edges) - reached)]
        print(f"{len(starts)} starts, {len(reached)} nodes, {len(sheet.links)} links")
    return faults


def bare(text):
    """letters only: breaks, hyphens at line ends and drawn lines differ between the forms"""
    return re.sub(r"[\s\-_─=\u00ad]+", "", text)


def pdf_text(path, *options):
    return subprocess.run(["pdftotext", *options, "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout.decode()


def pdf_words(path):
    """what stands between head and foot"""
    return pdf_text(path, "-raw", "-x", "0", "-y", "44", "-W", "596", "-H", "740")


def words(paths):
    wanted = bare(open(paths[0], encoding="utf-8").read())
    faults = []
    for path in paths[1:]:
        if path.endswith(".pdf"):
            got = bare(pdf_words(path))
        else:
            got = bare("".join(Sheet(open(path, encoding="utf-8").read()).words))
        if got != wanted:
            at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
            faults.append(f"{path}: …{got[max(0, at - 40):at + 40]}… instead of …{wanted[max(0, at - 40):at + 40]}…")
    return faults


def boxes(path):
    faults = []
    pages = pdf_text(path, "-bbox").split("<page ")[1:]
    for number, page in enumerate(pages, 1):
        if " ".join(re.findall(r">([^<]+)</word>", page)).find(f"Seite {number} von {len(pages)}") < 0:
            faults.append(f"page {number} does not say which it is")
        right = [float(x) for x in re.findall(r'xMax="([0-9.]+)"', page)]
        bottom = [float(y) for y in re.findall(r'yMax="([0-9.]+)"', page)]
        if len(right) < 12:
            faults.append(f"page {number} is all but empty")
        if right and max(right) > 595.3 - 54 + 0.7:
            faults.append(f"page {number}: a word ends at {max(right)}")
        if bottom and sorted(bottom)[-1] > 842 - 30:
            faults.append(f"page {number}: a word is below the foot")
    return faults


def main():
    kind, paths = sys.argv[1], sys.argv[2:]
    if kind == "links":
        faults = [f for p in paths for f in links(p)]
    elif kind == "words":
        faults = words(paths)
    else:
        faults = [f"{p}: {f}" for p in paths for f in boxes(p)]
    print("\n".join(faults[:20]))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
