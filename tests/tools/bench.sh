#!/usr/bin/env bash
# Release build against pgbench on one and the same throw-away PostgreSQL (with fsync on: numbers are honest).
# The measuring program is the binary `bench` of package `tests`; its arguments are this script's.
. "$(dirname "$0")/lib.sh"
"$TOOLS/setup.sh" test
build_faces
cargo build --release --locked -p api --bin fayuan
cargo build --release --locked -p tests --bin bench
export FAYUAN_BIN=$CARGO_TARGET_DIR/release/fayuan
exec "$TOOLS/with-postgres.sh" --durable "$CARGO_TARGET_DIR/release/bench" "$@"
