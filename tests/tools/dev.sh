#!/usr/bin/env bash
# Debug server with the test-only clock and demo data. Looks at the sources once a second; a change in the
# service rebuilds and restarts it, a change in a face builds the faces (the open page then needs a reload).
. "$(dirname "$0")/lib.sh"
"$TOOLS/setup.sh" run
mkdir -p .run
export FAYUAN_DATA_DIR=${FAYUAN_DATA_DIR:-$ROOT/.run/dev}

pid=
stop() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  pid=
}
trap stop EXIT
trap 'exit 130' INT TERM

changed() { [ -n "$(find "$@" -newer "$mark" -type f -not -path '*/dist/*' -print -quit)" ]; }
service=(api migrations openapi Cargo.lock)
faces=(web-client openapi api/domain)
mark=.run/dev.mark
: >"$mark"
build_faces || note "faces do not build; the service starts without them"

while :; do
  if cargo build --locked --bin fayuan "${FEATURES[@]}"; then
    stop
    "$DEBUG_BIN" serve --demo &
    pid=$!
  fi
  until changed "${service[@]}" "${faces[@]}"; do sleep 1; done
  if changed "${faces[@]}"; then
    : >"$mark"
    build_faces || note "faces do not build; the old ones stay"
  fi
  : >"$mark"
done
