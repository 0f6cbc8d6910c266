#!/usr/bin/env bash
# From a fresh clone to a running system with demo data. Arguments go to `fayuan serve`.
. "$(dirname "$0")/lib.sh"

"$TOOLS/setup.sh" run
say "building (first time: about 15 minutes on two cores; unchanged: a few seconds)"
build_faces
cargo build --release --locked -p api --bin fayuan

mkdir -p .run
say "starting; Ctrl-C stops it. Data: ${FAYUAN_DATA_DIR:-.run/data} (make clean removes .run)"
export FAYUAN_DATA_DIR=${FAYUAN_DATA_DIR:-$ROOT/.run/data}
exec "$CARGO_TARGET_DIR/release/fayuan" serve --demo "$@"
