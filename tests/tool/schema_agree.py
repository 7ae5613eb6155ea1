#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Do the JSON schemas and the loader judge the same files the same way?

  schema_agree.py PROGRAM LOAD_DUMP WORK           changes tests/data/voll in every way below, one at a time
  schema_agree.py PROGRAM LOAD_DUMP WORK FOLDER…   judges the files of these guides as they are

What the schema refuses, the loader must refuse; what the loader's shape check refuses, the schema must refuse. Editors see
plain scalars typed (7, true), the loader sees texts: the schema has to judge both the same way.
"""
import copy, json, os, re, shutil, subprocess, sys
import jsonschema, yaml

PROGRAM, LOAD_DUMP, WORK = sys.argv[1:4]
FULL, SCHULE = "tests/data/voll", "tests/data/voll-schule.yaml"
ARTEN = ["guide", "lebenslage", "stellen", "recht", "quellen", "glossar", "regeln", "kontakte", "kommune", "uebung", "schule"]
# findings about the shape of one file; about bytes and syntax there is no tree to judge
SHAPE = {"E040", "E041", "E042", "E043", "E044", "E045", "E047", "E048", "E049", "E050", "E051", "E052", "E057", "E058", "E059"}
NO_TREE = {f"E{n:03}" for n in [*range(4, 10), *range(13, 28), *range(29, 40), 72]}
EMPTY = "@EMPTY@"


Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BaseLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Texts(Dumper):
    """Writes every text plain where that can be read back."""


Texts.yaml_implicit_resolvers = {}
Texts.ignore_aliases = lambda self, data: True


class Typed(Loader):
    """Types plain scalars as YAML 1.2 does, which is what editors go by."""


Typed.yaml_implicit_resolvers = {}
# only what is empty is null here: that editors want the words null and ~ quoted is known (schema_json.h)
for tag, pattern, first in [("null", r"^$", [""]), ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
                            ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
                            ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789"))]:
    Typed.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)
Typed.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10))


def schemas():
    found = {}
    for art in ARTEN:
        text = subprocess.run([PROGRAM, "pruefen", "--schema", art], check=True, capture_output=True, text=True).stdout
        schema = json.loads(text)
        jsonschema.Draft7Validator.check_schema(schema)
        found[art] = jsonschema.Draft7Validator(for_python(schema))
    return found


def for_python(schema):
    """In Python, unlike in ECMAScript, $ may also stand before a last line end."""
    if isinstance(schema, dict):
        return {k: re.sub(r"\$$", r"\\Z", v) if k == "pattern" and isinstance(v, str) else for_python(v) for k, v in schema.items()}
    return [for_python(v) for v in schema] if isinstance(schema, list) else schema


def art_of(name):
    folder, _, base = name.rpartition("/")
    if folder == "lebenslagen":
        return "lebenslage"
    if folder == "uebungen":
        return "uebung"
    if base == "kontakte.yaml" or folder == "kontakte":
        return "kontakte"
    art = base[:-5]
    return art if art in ARTEN and (folder == "" or art == "kommune") else None


def load(folder, schule):
    """The loader's codes of errors, by file."""
    command = [LOAD_DUMP, "-t", "2026-11-21", *(["-s", schule] if schule else []), folder]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode not in (0, 1, 3, 4):
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr}")
    codes = {}
    for line in done.stdout.split("\n"):
        found = re.match(r"(?:(\S+?):(?:\d+:\d+:)? )?Fehler: .* \[(E\d+)\]$", line)
        if found:
            codes.setdefault(found[1] or "", set()).add(found[2])
    return codes


class Judge:
    def __init__(self):
        self.validators, self.judged, self.wrong = schemas(), 0, 0

    def complain(self, what, text):
        self.wrong += 1
        if self.wrong <= 20:
            print(f"{what}: {text}")

    def file(self, what, name, text, codes, is_typed=True):
        codes = codes.get(name, set())
        validator = self.validators[art_of(name)]
        if codes & NO_TREE:
            return
        for how, loader in [("as texts", BaseLoader), ("typed", Typed)][:1 + is_typed]:
            try:
                tree = yaml.load(text, loader)
            except (yaml.YAMLError, ValueError):
                return  # the readers differ, which is no business of the schema
            error = next(validator.iter_errors(tree), None)
            self.judged += 1
            if error and not codes:
                self.complain(what, f"{name} {how}: only the schema refuses it: {error.message[:90]}")
            if not error and codes & SHAPE:
                self.complain(what, f"{name} {how}: only the loader refuses it: {sorted(codes & SHAPE)}")


SCALARS = ["xyz", "Ä B", "2026-02-30", "2026-13", "2026-2-1", "2024-02-29", "2026-02-29", "2100-02-29", "1899-01-01", "12345", "7", "-3",
           "true", "sofrt", "heute", "ja", "a" * 64, "a" * 65, "a--b-", "a/b", "a/b/c", "a/b:c", "a:b", "eins\nzwei", "eins\n", "  ", EMPTY]
# changes after which typed scalars matter
TYPED = {f"as {value!r}" for value in ("12345", "7", "-3", "true", EMPTY, [EMPTY])}
GROUPS = ["xyz", EMPTY, "eins\nzwei", ["xyz"], [["xyz"]], {"xyz": "xyz"}, [], {}, [EMPTY], ["xyz", "eins\nzwei"], [{}], ["xyz", {"text": "xyz"}]]


def places(tree, path=()):
    """Every member and item, as a path."""
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in members:
        yield path + (key,)
        yield from places(value, path + (key,))


def changed(tree, path, change):
    tree = copy.deepcopy(tree)
    at = tree
    for key in path[:-1]:
        at = at[key]
    change(at, path[-1])
    return tree


def renamed(at, key, name):
    items = [(name if k == key else k, v) for k, v in at.items()]
    at.clear()
    at.update(items)


def changes(tree):
    seen = set()
    for path in places(tree):
        value = tree
        for key in path:
            value = value[key]
        # a key within its parent once, also where several stand in a list
        kind = tuple("#" if isinstance(key, int) else key for key in path[-3:])
        if kind in seen:
            continue
        seen.add(kind)
        yield path, "removed", changed(tree, path, lambda at, key: at.pop(key))
        # each place is tried with a part of the values, the next one with the next part; ALL=1 tries all with all
        values = SCALARS + GROUPS if isinstance(value, str) else GROUPS
        for value in values if os.environ.get("ALL") else values[len(seen) % 4::4]:
            yield path, f"as {str(value)[:20]!r}", changed(tree, path, lambda at, key: at.__setitem__(key, copy.deepcopy(value)))
        if isinstance(path[-1], str):
            yield path, "renamed", changed(tree, path, lambda at, key: renamed(at, key, key + "x"))
            yield path, "renamed to no id", changed(tree, path, lambda at, key: renamed(at, key, key + "Ä"))
            yield path, "with another key", changed(tree, path, lambda at, key: at.__setitem__("xyz", "xyz"))
        if path[-1] == "antworten":
            for many in 1, 200, 201:
                answers = [{"id": f"a{i}", "text": "Ja", "weiter": "notruf"} for i in range(many)]
                yield path, f"{many} answers", changed(tree, path, lambda at, key: at.__setitem__(key, answers))
        if path[-1] == "karte":
            for lines in ["x" * 60] * 24, ["x" * 61], ["x"] * 25:
                yield path, "map", changed(tree, path, lambda at, key: at.__setitem__(key, "\n".join(lines) + "\n"))
    for value in GROUPS:
        yield (), f"file as {str(value)[:20]!r}", value


def dump(tree):
    return yaml.dump(tree, Dumper=Texts, width=100000, allow_unicode=True, sort_keys=False).replace(EMPTY, "")


def check_coverage(validators, trees):
    """Each key that a schema has stands somewhere in the sample's files of this kind."""
    def keys(schema):
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            for value in schema.values():
                yield from keys(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from keys(value)
    for art, validator in validators.items():
        missing = set(keys(validator.schema)) - {p[-1] for name, tree in trees.items() if art_of(name) == art for p in places(tree)}
        if art != "schule" and missing:
            sys.exit(f"{art}: the sample lacks {sorted(missing)}")


def judge_changes(judge):
    folder, schule = WORK + "/guide", WORK + "/schule.yaml"
    shutil.copytree(FULL, folder)
    shutil.copy(SCHULE, schule)
    names = sorted(os.path.relpath(os.path.join(d, f), FULL) for d, _, files in os.walk(FULL) for f in files) + ["schule.yaml"]
    trees = {}
    for name in names:
        path = schule if name == "schule.yaml" else f"{folder}/{name}"
        original = open(path, encoding="utf-8").read()
        tree = trees[name] = yaml.load(original, BaseLoader)
        judge.file("unchanged", name, original, load(folder, schule))
        for place, how, other in changes(tree):
            text = dump(other)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            judge.file(f"{'/'.join(map(str, place))} {how}", name, text, load(folder, schule), how in TYPED)
        with open(path, "w", encoding="utf-8") as file:
            file.write(original)
    check_coverage(judge.validators, trees)


def judge_folder(judge, folder):
    codes = load(folder, None)
    for at, _, files in os.walk(folder):
        for file in files:
            path = os.path.join(at, file)
            name = os.path.relpath(path, folder)
            if not file.endswith(".yaml") or not art_of(name) or os.path.islink(path) or not os.path.isfile(path) or os.path.getsize(path) > 1 << 20:
                continue
            with open(path, encoding="utf-8", errors="replace") as stream:
                judge.file(folder, name, stream.read(), codes)


def main():
    judge = Judge()
    for folder in sys.argv[4:]:
        judge_folder(judge, folder)
    if len(sys.argv) == 4:
        judge_changes(judge)
    print(f"{judge.judged} judged, {judge.wrong} differ")
    sys.exit(judge.wrong > 0)


main()
