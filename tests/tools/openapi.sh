#!/usr/bin/env bash
# openapi.sh write|check: the committed document is what the routes and types say, byte for byte.
. "$(dirname "$0")/lib.sh"

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
cargo build --quiet --locked --bin fayuan "${FEATURES[@]}"
"$DEBUG_BIN" openapi >"$fresh"
[ -s "$fresh" ] || die "fayuan openapi printed nothing"

case ${1:-check} in
  write) cp "$fresh" openapi/openapi.json && chmod 644 openapi/openapi.json && note "openapi/openapi.json written" ;;
  check)
    diff -u --label committed --label generated openapi/openapi.json "$fresh" | head -60 || true
    cmp -s openapi/openapi.json "$fresh" || die "openapi/openapi.json is not what the code says; run: make openapi"
    ;;
  *) die "usage: openapi.sh write|check" ;;
esac
