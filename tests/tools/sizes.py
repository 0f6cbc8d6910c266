#!/usr/bin/env python3
"""No source file over 300 lines, none of the tests over 500, and no Rust file that no module names. Looks at what git
has or would add."""

import collections
import pathlib
import re
import subprocess
import sys

SOURCES = {".rs", ".css", ".mjs", ".js", ".sh", ".py"}
LIMIT, TEST_LIMIT = 300, 500


def is_test(path: pathlib.Path) -> bool:
    return path.parts[0] == "tests" or "tests" in path.parts[:-1] or path.stem == "tests"


def is_root(path: pathlib.Path) -> bool:
    """Cargo finds it by itself."""
    return path.stem in {"main", "lib", "build"} or path.parent.name == "bin"


def named(path: pathlib.Path, texts: dict[pathlib.Path, dict[pathlib.Path, str]]) -> bool:
    """Does a file of the folders around it say that it belongs to the crate?"""
    module = path.parent if path.stem == "mod" else path.with_suffix("")
    says = re.compile(rf'\bmod {module.name}\b|"(?:\w+/)?{path.name}"')
    around = texts[module.parent] | texts[module.parent.parent]
    return any(says.search(text) for p, text in around.items() if p != path)


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True, text=True,
    ).stdout.split("\0")
    paths = sorted({pathlib.Path(p) for p in listed if pathlib.Path(p).suffix in SOURCES})
    counted = [(p, len(p.read_bytes().splitlines())) for p in paths if p.is_file()]
    too_long = [(p, n) for p, n in counted if n > (TEST_LIMIT if is_test(p) else LIMIT)]
    for path, lines in too_long:
        print(f"   {path}: {lines} lines, at most {TEST_LIMIT if is_test(path) else LIMIT}")
    sources = [p for p, _ in counted if p.suffix == ".rs"]
    texts: dict[pathlib.Path, dict[pathlib.Path, str]] = collections.defaultdict(dict)
    for path in sources:
        texts[path.parent][path] = path.read_text()
    forgotten = [p for p in sources if not is_root(p) and not named(p, texts)]
    for path in forgotten:
        print(f"   {path}: no module names it")
    rust = sorted(n for p, n in counted if p.suffix == ".rs")
    median = rust[len(rust) // 2] if rust else 0
    print(f"   {len(counted)} files; Rust: {len(rust)} files, median {median} lines")
    return 1 if too_long or forgotten or not rust else 0


if __name__ == "__main__":
    sys.exit(main())
