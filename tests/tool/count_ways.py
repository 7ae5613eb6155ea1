#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts the paths of a guide by going along each of them, and the branches its training cases walk: count_ways.py FOLDER

One line a Lebenslage as `pruefen --wege --json` has it, in the order of guide.yaml. A path runs from the start to an end or
to a recommendation met before. For guides with few paths.
"""
import glob, json, os, sys
import yaml

sys.setrecursionlimit(100000)
FOLDER = sys.argv[1]


def read(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)


guide = read("guide.yaml")
nodes, starts = {}, {}
for lage in guide["lebenslagen"]:
    tree = read(f"lebenslagen/{lage}.yaml")
    starts[lage] = f"{lage}/{tree['start']}"
    for name, node in tree["knoten"].items():
        nodes[f"{lage}/{name}"] = node
        for answer in node.get("antworten", []):
            if "/" not in answer["weiter"]:
                answer["weiter"] = f"{lage}/{answer['weiter']}"


def lengths(at, met):
    """How many answers each path from here has."""
    node = nodes[at]
    answers = node.get("antworten", [])
    if "empfehlung" in node:
        if at in met or not answers:
            yield 0
            return
        met = met | {at}
    for answer in answers:
        for length in lengths(answer["weiter"], met):
            yield length + 1


walked = set()
for name in sorted(glob.glob(os.path.join(FOLDER, "uebungen", "*.yaml"))):
    case = read(os.path.relpath(name, FOLDER))
    at = starts[case["lebenslage"]]
    for step in case["weg"]:
        answer = next(a for a in nodes[at]["antworten"] if a["id"] == step)
        walked.add((at, step))
        at = answer["weiter"]

for lage in guide["lebenslagen"]:
    own = {name: node for name, node in nodes.items() if name.startswith(lage + "/")}
    found = list(lengths(starts[lage], frozenset()))
    print(json.dumps({
        "lebenslage": lage, "knoten": len(own), "fragen": sum("frage" in n for n in own.values()),
        "empfehlungen": sum("empfehlung" in n for n in own.values()), "wege": len(found),
        "zweige": sum(len(n.get("antworten", [])) for n in own.values()),
        "begangen": sum(at.startswith(lage + "/") for at, _ in walked), "kuerzester": min(found), "laengster": max(found),
    }))
