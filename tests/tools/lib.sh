# shellcheck shell=bash disable=SC2034
# Shared by the scripts beside it: where things are, how to say things, which toolchain builds wasm.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
TOOLS=$ROOT/tests/tools
CACHE=${FAYUAN_CACHE:-$HOME/.cache/fayuan}
VENV=$CACHE/venv
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$CACHE/target}
export FAYUAN_WEB_TARGET_DIR=${FAYUAN_WEB_TARGET_DIR:-$CACHE/target-web}
export FAYUAN_NODE_BIN=${FAYUAN_NODE_BIN:-$CACHE/node/node_modules/.bin}
export PATH=$CACHE/tools/bin:$HOME/.cargo/bin:$PATH
[ -t 1 ] || export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never}
cd "$ROOT"

# The stories and the browser drive one and the same debug build, which has the test-only clock.
FEATURES=(--features api/test-control)
DEBUG_BIN=$CARGO_TARGET_DIR/debug/fayuan

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else die "this needs root or sudo: $*"
  fi
}

# The wasm32 standard library: `rustup` when the toolchain in use has it, `debian` when Debian's rustc-web
# can build it from its own source, nothing when neither is there.
wasm_from() {
  local sysroot
  if have rustc; then
    sysroot=$(rustc --print sysroot)
    if compgen -G "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null; then
      echo rustup
      return
    fi
  fi
  if dpkg -s rustc-web rust-web-src lld-22 >/dev/null 2>&1; then echo debian; fi
}

# Runs a cargo subcommand for wasm32 with whichever of the two is there, in the faces' own target folder.
wasm_cargo() {
  local subcommand=$1
  shift
  set -- "$subcommand" --target wasm32-unknown-unknown "$@"
  case $(wasm_from) in
    rustup) CARGO_TARGET_DIR=$FAYUAN_WEB_TARGET_DIR cargo "$@" ;;
    debian)
      PATH=/usr/bin:$PATH CARGO_TARGET_DIR=$FAYUAN_WEB_TARGET_DIR RUSTC_BOOTSTRAP=1 \
        CARGO_UNSTABLE_BUILD_STD=std,panic_abort cargo "$@" ;;
    *) die "no wasm32 standard library; run: make setup" ;;
  esac
}

# A port that nobody listens on right now.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 30000))
    if ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# wait_ready URL PID SECONDS: until URL answers, the process is gone, or time is up.
wait_ready() {
  local url=$1 pid=$2 left=$(($3 * 10))
  until curl -fsS -o /dev/null "$url" 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || return 1
    [ $((left -= 1)) -gt 0 ] || return 1
    sleep 0.1
  done
}

# Sources of the two faces as one digest: paths and contents, nothing that a build makes.
faces_digest() {
  find web-client openapi api/domain Cargo.toml Cargo.lock \
    \( -name dist -o -name node_modules -o -name target -o -name openapi.json \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# faces_stamp DIGEST: what the faces are made of and what was made (the pages name every asset by its content): a face that was
# built otherwise meanwhile, say with --dev, counts as changed.
faces_stamp() { echo "$1 $(sha256sum web-client/dist/{citizen,staff}/*.html 2>/dev/null | sha256sum)"; }

# Builds both faces, unless nothing has changed since they were built here.
build_faces() {
  local stamp=web-client/dist/.stamp sources
  sources=$(faces_digest) # before the build: what is typed meanwhile is for the next one
  [ -x web-client/build.sh ] || die "web-client/build.sh is missing or not executable"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(faces_stamp "$sources")" ]; then
    note "faces: unchanged"
    return
  fi
  note "faces: building both (about 5 minutes the first time, 1 minute after a change)"
  web-client/build.sh all
  for face in citizen staff; do
    [ -f "web-client/dist/$face/index.html" ] || die "web-client/build.sh made no web-client/dist/$face"
  done
  faces_stamp "$sources" >"$stamp"
}
