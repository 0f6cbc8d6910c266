#!/usr/bin/env bash
# Everything. Each stage runs also after one that failed, unless it needs what that one makes; the last lines
# say how long each took, how its runner closed, and how many tests passed and failed in all.
. "$(dirname "$0")/lib.sh"

logs=$(mktemp -d "${TMPDIR:-/tmp}/fayuan-test.XXXXXX")
trap 'rm -rf "$logs"' EXIT
names=() times=() closings=() failed=0 passed_tests=0 failed_tests=0

# What the runner said last, without colours: nextest, cargo test, node, or nothing.
closing() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    / tests? run: /                      { line = $0; sub(/^ *Summary \[[^]]*\] */, "", line) }
    /^test result: /                     { ok += $4; bad += $6 }
    /^# pass |^ℹ pass /                  { ok += $3 }
    /^# fail |^ℹ fail /                  { bad += $3 }
    END { if (line != "") print line; else if (ok != "" || bad != "") print ok + 0 " passed, " bad + 0 " failed" }'
}

# Adds a closing line's numbers to the whole.
count() {
  local n
  n=$(grep -oE '[0-9]+ passed' <<<"$1" | cut -d' ' -f1 || true)
  passed_tests=$((passed_tests + ${n:-0}))
  n=$(grep -oE '[0-9]+ failed' <<<"$1" | cut -d' ' -f1 || true)
  failed_tests=$((failed_tests + ${n:-0}))
}

stage() { # stage NAME COMMAND…
  local name=$1 start=$SECONDS log=$logs/${#names[@]} status=0 line
  shift
  say "stage: $name"
  bash -c 'set -euo pipefail; . tests/tools/lib.sh; . tests/tools/stages.sh; "$@"' stage "$@" 2>&1 | tee "$log" || status=$?
  line=$(closing "$log")
  count "$line"
  [ "$status" = 0 ] || { failed=1 && line="FAILED (exit $status) $line"; }
  names+=("$name")
  times+=("$((SECONDS - start))")
  closings+=("$line")
  return "$status"
}

summary() {
  local i
  say "summary"
  for i in "${!names[@]}"; do
    printf '   %-32s %6s  %s\n' "${names[$i]}" "$(clock "${times[$i]}")" "${closings[$i]:-ok}"
  done
  printf '   %-32s %6s\n' "in all" "$(clock "$SECONDS")"
  printf '\nfayuan: %d passed, %d failed\n' "$passed_tests" "$failed_tests"
}
give_up() { summary; die "$1"; }

stage "set-up" tests/tools/setup.sh test || give_up "set-up failed"
stage "faces" build_faces || give_up "the faces do not build"
stage "check" tests/tools/check.sh || true
stage "build" build_tests || give_up "the tests do not build"
stage "unit and stories on SQLite" stories sqlite || true
stage "faces, without a browser" face_units || true
stage "stories on PostgreSQL" stories postgres || true
stage "browser journeys" journeys || true
stage "contract (schemathesis)" tests/tools/schemathesis.sh || true
summary
[ "$failed" = 0 ] || exit 1
