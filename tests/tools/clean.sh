#!/usr/bin/env bash
# Removes build results and this checkout's demo data. Installed tools and packages stay.
. "$(dirname "$0")/lib.sh"
rm -rf web-client/dist tests/browser/node_modules .run "$CARGO_TARGET_DIR" "$FAYUAN_WEB_TARGET_DIR"
note "removed: faces, node modules, demo data, $CARGO_TARGET_DIR, $FAYUAN_WEB_TARGET_DIR"
