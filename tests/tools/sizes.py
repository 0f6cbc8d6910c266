#!/usr/bin/env python3
"""No source file over 300 lines, none of the tests over 500. Looks at what git has or would add."""

import pathlib
import subprocess
import sys

SOURCES = {".rs", ".css", ".mjs", ".js", ".sh", ".py"}
LIMIT, TEST_LIMIT = 300, 500


def is_test(path: pathlib.Path) -> bool:
    return path.parts[0] == "tests" or "tests" in path.parts[:-1] or path.stem == "tests"


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
    rust = sorted(n for p, n in counted if p.suffix == ".rs")
    median = rust[len(rust) // 2] if rust else 0
    print(f"   {len(counted)} files; Rust: {len(rust)} files, median {median} lines")
    return 1 if too_long or not rust else 0


if __name__ == "__main__":
    sys.exit(main())
