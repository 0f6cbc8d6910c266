#!/usr/bin/env python3
"""docs/traceability.md says for every capability which test proves it; this checks that it says the truth.

* The rows are exactly the ids of tests/tools/capability-ids.txt, each once, in that order.
* A proof is `–` (not built yet) or a list of names in backticks, separated by commas:
  `deadlines::a_day_off_moves_the_due_day`  a Rust test: function, after the file or module it stands in
  `a_day_off_moves_the_due_day`             the same, wherever it stands
  `browser: 一个人从手机到归档`               the title of a journey in tests/browser
* Every named test exists, really is a test, and is not ignored.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "traceability.md"
IDS = ROOT / "tests" / "tools" / "capability-ids.txt"
CRATES = ("api", "migrations", "openapi", "tests", "web-client")
SKIPPED = {"target", "dist", "node_modules"}
ROW = re.compile(r"^\| (S\d-\d\d) \|")
RUST_TEST = re.compile(
    r"(?P<attributes>(?:^[ \t]*#\[[^\n]*\n)+)(?:^[ \t]*//[^\n]*\n)*"
    r"^[ \t]*(?:pub )?(?:async )?fn (?P<name>\w+)",
    re.MULTILINE,
)
IS_TEST = re.compile(r"#\[(?:\w+::)*(?:test|rstest|test_case)\b")
IGNORED = re.compile(r"#\[ignore\b")
JOURNEY = re.compile(r"""\b(?:test|journey|it)\(\s*(['"`])(?P<title>.+?)\1""", re.DOTALL)


def sources(suffix):
    for crate in CRATES:
        for path in (ROOT / crate).rglob(f"*{suffix}"):
            if not SKIPPED & set(path.relative_to(ROOT).parts):
                yield path


def rust_tests():
    """name -> the places (file stem, folder, `mod`s of the file) where a test of that name stands"""
    found = {}
    for path in sources(".rs"):
        text = path.read_text(encoding="utf-8")
        places = {path.stem, path.parent.name} | set(re.findall(r"\bmod (\w+) *\{", text))
        for match in RUST_TEST.finditer(text):
            if IS_TEST.search(match["attributes"]) and not IGNORED.search(match["attributes"]):
                found.setdefault(match["name"], set()).update(places)
    return found


def journeys():
    return {m["title"] for p in sources(".test.mjs") for m in JOURNEY.finditer(p.read_text(encoding="utf-8"))}


def problems_of(row_id, proof, tests, titles):
    if proof == "–":
        return
    names = re.findall(r"`([^`]+)`", proof)
    if not names or re.sub(r"`[^`]+`|[,，\s]", "", proof):
        yield f"{row_id}: a proof is `–` or names in backticks separated by commas, not: {proof!r}"
    for name in names:
        if name.startswith("browser:"):
            if name.removeprefix("browser:").strip() not in titles:
                yield f"{row_id}: no journey in tests/browser has the title {name!r}"
            continue
        *modules, function = name.split("::")
        places = tests.get(function)
        if places is None:
            yield f"{row_id}: no test that runs is called {function}"
        elif modules and not set(modules) <= places | {"it", "tests"}:
            yield f"{row_id}: {function} does not stand in {'::'.join(modules)}"


def main() -> int:
    wanted = IDS.read_text(encoding="utf-8").split()
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if ROW.match(line)]
    cells = [[c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]] for line in rows]
    problems = []
    if len(wanted) != 217 or len(set(wanted)) != 217:
        problems.append(f"capability-ids.txt holds {len(set(wanted))} different ids, not 217")
    ids = [c[0] for c in cells]
    if ids != wanted:
        problems += [f"{i}: row is missing" for i in wanted if i not in ids]
        problems += [f"{i}: row is unknown or stands twice" for i in ids if i not in wanted or ids.count(i) > 1]
        problems = problems or ["rows are not in the order of capability-ids.txt"]
    problems += [f"{c[0]}: a row has four cells, this one has {len(c)}" for c in cells if len(c) != 4]
    tests, titles = rust_tests(), journeys()
    for cell in cells:
        if len(cell) == 4:
            problems += problems_of(cell[0], cell[3], tests, titles)
    for problem in problems:
        print(f"   {problem}")
    proven = sum(1 for c in cells if len(c) == 4 and c[3] != "–")
    print(f"   {len(cells)} capabilities, {proven} proven by a test; {len(tests)} Rust tests, {len(titles)} journeys")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
