#!/usr/bin/env bash
# The quick half of `make test`: everything that can be said about the sources without starting anything.
# Every check runs, also after one that failed; the last lines say which did.
. "$(dirname "$0")/lib.sh"

failed=()
check() { # check NAME COMMAND…
  local name=$1 start=$SECONDS
  shift
  say "check: $name"
  # In a shell of its own, so that `set -e` holds inside a command that is itself being tested.
  if bash -c 'set -euo pipefail; . tests/tools/lib.sh; . tests/tools/purity.sh; "$@"' check "$@"; then
    note "ok, $(clock $((SECONDS - start)))"
  else
    failed+=("$name")
    note "FAILED: $name"
  fi
}

if [ $# -gt 0 ]; then die "usage: check.sh"; fi
check "formatting" cargo fmt --all --check
check "sizes of files, and none forgotten" python3 tests/tools/sizes.py
check "traceability" python3 tests/tools/traceability.py
check "domain is pure law" uses_none domain normal x86_64-unknown-linux-gnu sea-orm actix-web tokio reqwest
check "openapi is words only" uses_none openapi normal x86_64-unknown-linux-gnu reqwest sea-orm actix-web tokio
check "the faces know no database" uses_none web-client normal wasm32-unknown-unknown sea-orm actix-web migrations api
check "migrations import no entities" uses_none migrations normal x86_64-unknown-linux-gnu api domain openapi
check "lints, service and tests" cargo clippy --locked --all-targets "${FEATURES[@]}" -- -D warnings
check "lints, service as released" cargo clippy --locked -p api -- -D warnings
check "lints, faces on wasm32" wasm_cargo clippy --locked -p web-client -- -D warnings
check "openapi.json is current" tests/tools/openapi.sh check

say "check"
[ ${#failed[@]} -eq 0 ] || die "failed: $(printf '%s; ' "${failed[@]}")"
note "all passed"
