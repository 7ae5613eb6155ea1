#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads sheets back: sheet_check.py links FILE.html… | words FILE.txt FILE.html [FILE.pdf] | boxes FILE.pdf… |
sound FILE.pdf… | tags FILE.html FILE.pdf | cards FILE.html FILE.pdf | all FOLDER

links  every link within resolves, ids are single, headings do not jump, nothing is loaded, each tree is walked by clicks
words  the forms of a sheet have the same words in the same order
boxes  no word stands beyond the text area, no page is empty, each says which it is
sound  qpdf and poppler find no fault: structure, faces, language, metadata, A4
tags   the tags of a PDF are the headings and list items of the HTML form
cards  no contact card and nothing else that belongs together is cut by a page's or column's end
all    all of this for every sheet in a folder: NAME.txt, NAME.html, NAME.pdf
"""
import concurrent.futures
import glob
import html.parser
import os
import re
import subprocess
import sys

VOID = {"meta", "hr", "br", "path", "img", "link", "input"}


class Sheet(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.faults, self.ids, self.links, self.words = [], [], [], []
        self.level, self.node, self.edges, self.open, self.skip = 0, None, {}, [], 0
        self.captions, self.headings, self.groups, self.markers, self.is_marker = [], [], [], 0, False
        self.feed(text)
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if a.get("class") in ("karte", "gruppe"):
            self.groups.append([len(self.open), ""])
        if a.get("class") == "m" or tag == "dt":
            self.is_marker = True
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
            self.headings.append([tag.upper(), ""])
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
        self.is_marker = False
        for group in self.groups[-1:]:
            if len(self.open) < group[0]:
                group[0] = 999  # closed
        if tag in ("style", "title", "svg", "footer", "head"):
            self.skip -= 1

    def handle_data(self, data):
        if self.skip > 0:
            return
        self.words.append(data)
        if "figcaption" in self.open:
            self.captions.append(data)
        self.markers += self.is_marker and bool(data.strip())
        self.is_marker = False
        if self.open and self.headings and any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            self.headings[-1][1] += data
        if self.groups and self.groups[-1][0] != 999:
            self.groups[-1][1] += data


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
    nodes = {m[1] for m in (re.match(r"([A-Z]+[0-9]+)\s", heading) for _, heading in sheet.headings) if m}
    faults += [f"a heading nothing can lead to: {n}" for n in sorted(nodes - known)]
    for node, end in re.findall(r"weiter mit\s([A-Z]+[0-9]+)(</a>)?", text):
        if node in nodes and not end:
            faults.append(f"no link: weiter mit {node}")
    starts = re.findall(r'Beginnen Sie mit <a href="#([A-Z]+[0-9]+)"', text)
    for start in starts:
        reached, todo = set(), [start]
        while todo:
            node = todo.pop()
            if node not in reached and node in sheet.edges:
                reached.add(node)
                todo += sheet.edges[node]
        letters = re.match("[A-Z]+", start)[0]
        own = {n for n in sheet.edges if re.match("[A-Z]+", n)[0] == letters}
        faults += [f"not reached by clicks from {start}: {n}" for n in sorted(own - reached)]
    return faults


def bare(text):
    """letters only: breaks, hyphens at line ends and drawn lines differ between the forms"""
    return re.sub(r"[\s\-_─=\u00ad]+", "", text)


def pdf_text(path, *options):
    return subprocess.run(["pdftotext", *options, "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout.decode()


def pdf_words(path):
    """what stands between head and foot; the contents of a book without their page numbers"""
    pages = pdf_text(path, "-raw", "-x", "0", "-y", "44", "-W", "596", "-H", "740").split("\f")
    return "\n".join(re.sub(r"(?m) [0-9]+$", "", p) if p.startswith("Inhalt\n") else p for p in pages)


def without(got, captions, wanted):
    """what stands below codes, which the text form does not draw, is left out once"""
    for at in [m.start() for m in re.finditer(re.escape(captions), got)] if captions else []:
        if got[:at] + got[at + len(captions):] == wanted:
            return wanted
    return got


def words(paths):
    wanted = bare(open(paths[0], encoding="utf-8").read())
    faults = []
    captions = ""
    for path in paths[1:]:
        if path.endswith(".pdf"):
            got = bare(pdf_words(path))
        else:
            sheet = Sheet(open(path, encoding="utf-8").read())
            got, captions = bare("".join(sheet.words)), bare("".join(sheet.captions))
        got = without(got, captions, wanted)
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
        edge = float((re.findall(rf'xMax="([0-9.]+)" yMax="[0-9.]+">{len(pages)}</word>', page) or ["0"])[-1])
        if right and (max(right) > edge + 0.7 or edge > 595.3 - 43):
            faults.append(f"page {number}: a word ends at {max(right)}, the foot at {edge}")
        if bottom and sorted(bottom)[-1] > 842 - 30:
            faults.append(f"page {number}: a word is below the foot")
    return faults


def run(*command):
    done = subprocess.run(command, capture_output=True)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def sound(path):
    status, said = run("qpdf", "--check", path)
    faults = [f"qpdf: {said}"] if status != 0 or "warning" in said.lower() else []
    info = run("pdfinfo", path)[1]
    wanted = (r"Tagged: +yes", r"\(A4\)", r"JavaScript: +no", r"Metadata Stream: +yes", r"Title: +\S", r"Page rot: +0")
    faults += [f"pdfinfo: no {w}" for w in wanted if not re.search(w, info)]
    if b"/Lang (de-DE)" not in open(path, "rb").read():
        faults.append("no language")
    rows = run("pdffonts", path)[1].splitlines()[2:]
    # columns from the right: object (two), unicode, subset, embedded
    faults += [f"face not embedded as a subset with its letters: {row}" for row in rows if row.split()[-5:-2] != ["yes"] * 3]
    return faults if rows else faults + ["no faces"]


def tags(page, pdf):
    said = run("pdfinfo", "-struct-text", pdf)[1]
    faults = re.findall(r"Syntax (?:Error|Warning).*", said)[:3]
    found, depth = [], -1
    for line in said.splitlines():
        indent = len(line) - len(line.lstrip())
        heading = re.fullmatch(r" *(H[1-6]) \(block\)", line)
        if heading:
            found.append([heading[1], ""])
            depth = indent
        elif depth >= 0 and indent <= depth and line.strip() and not line.lstrip().startswith('"'):
            depth = -1
        elif depth >= 0 and line.lstrip().startswith('"'):
            found[-1][1] += line.strip()[1:-1]
    sheet = Sheet(open(page, encoding="utf-8").read())
    wanted = [(level, bare(text)) for level, text in sheet.headings]
    found = [(level, bare(text)) for level, text in found]
    if found != wanted:
        at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        faults.append(f"heading {at}: {found[at:at + 2]} instead of {wanted[at:at + 2]}")
    labels = len(re.findall(r"^ *Lbl \(block\)", said, re.M))
    if labels != sheet.markers:
        faults.append(f"{labels} list items with a label instead of {sheet.markers}")
    return faults


def cards(page, pdf):
    """the words of what belongs together follow each other down one column of one page"""
    groups = [bare(text) for _, text in Sheet(open(page, encoding="utf-8").read()).groups]
    letters, places = [], []
    for number, part in enumerate(pdf_text(pdf, "-raw", "-bbox", "-x", "0", "-y", "44", "-W", "596", "-H", "740").split("<page ")[1:]):
        for x, top, bottom, word in re.findall(r'xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="[-0-9.]+" yMax="([-0-9.]+)">([^<]*)<', part):
            if float(top) < 44 or float(bottom) > 786:
                continue
            word = bare(html.unescape(word))
            letters.append(word)
            places += [(number, float(top), float(bottom))] * len(word)
    text, faults, at = "".join(letters), [], 0
    for group in groups:
        begin = text.find(group, at)
        if not group or begin < 0:
            if group:
                faults.append(f"not found, so perhaps parted: {group[:60]}")
            continue
        at = begin + len(group)
        around = places[begin:at]
        ups = sum(b[1] < a[1] - 30 for a, b in zip(around, around[1:]))
        if len({p[0] for p in around}) > 1 or ups > 0:
            height = sum(b[2] - a[2] for a, b in zip(around, around[1:]) if b[2] > a[2])
            if height < 500:  # what fits no column has to be cut
                faults.append(f"page {around[0][0] + 1}: cut: {group[:60]}")
    return faults


def check(stem):
    text, page, pdf = (f"{stem}.{s}" for s in ("txt", "html", "pdf"))
    faults = links(page) + words([text, page] + [pdf] * os.path.exists(pdf))
    if os.path.exists(pdf):
        faults += boxes(pdf) + sound(pdf) + tags(page, pdf) + cards(page, pdf)
    return [f"{os.path.basename(stem)}: {fault}" for fault in faults]


def check_all(folder):
    stems = sorted(path[:-4] for path in glob.glob(f"{folder}/*.txt"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for found in pool.map(check, stems) for fault in found]
    print(f"{len(stems)} sheets, {len(faults)} faults")
    return faults if stems else ["no sheets"]


def main():
    kind, paths = sys.argv[1], sys.argv[2:]
    each = {"links": links, "boxes": boxes, "sound": sound, "all": check_all}
    if kind in each:
        faults = [f"{p}: {f}" for p in paths for f in each[kind](p)]
    else:
        faults = words(paths) if kind == "words" else {"tags": tags, "cards": cards}[kind](*paths)
    print("\n".join(faults[:20]))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
