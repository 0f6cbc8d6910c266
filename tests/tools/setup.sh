#!/usr/bin/env bash
# setup.sh run|test: installs what is missing on a Debian or Ubuntu machine, and says what and how long.
# `run` is what building and running need; `test` adds the database, the browser and the test tools.
# Safe to repeat: with nothing missing it takes a second. Whatever cannot be had is an error, never skipped.
. "$(dirname "$0")/lib.sh"

what=${1:-test}
case $what in run | test) ;; *) die "usage: setup.sh run|test" ;; esac
started=$SECONDS

# --- Debian packages ------------------------------------------------------------------------------------
missing=()
need() { # need PACKAGE CONDITION…: note PACKAGE unless CONDITION holds
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}
has_font() { compgen -G '/usr/share/fonts/opentype/noto/NotoS*CJK*' || { have fc-list && fc-list | grep -q 'CJK SC'; }; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb'; }
has_browser() { have chromium || have google-chrome || [ -x "${FAYUAN_CHROMIUM:-}" ]; }
has_venv() { python3 -c 'import venv, ensurepip'; }
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  have apt-get || die "not a Debian or Ubuntu machine; install by hand: ${missing[*]}"
  say "Debian packages (1 to 3 minutes): ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  missing=()
}

need build-essential have cc
need pkg-config have pkg-config
need curl have curl
need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
need brotli have brotli
need openssl have openssl
need bc have bc
need nodejs have node
need npm have npm
need fonts-noto-cjk has_font
if [ "$what" = test ]; then
  need git have git
  need postgresql has_postgres
  need clamav-daemon test -x /usr/sbin/clamd
  need chromium has_browser
  need python3 have python3
  need python3-venv has_venv
fi
if ! have cargo; then
  note "no cargo on this machine: Debian's (rustc-web) builds everything"
  missing+=(rustc-web cargo-web)
fi
install_missing

# --- Rust -----------------------------------------------------------------------------------------------
# Compares the dotted numbers; the workspace states the oldest compiler that builds it.
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
rust=$(rustc --version | cut -d' ' -f2)
[ "$(printf '%s\n%s\n' "$oldest" "$rust" | sort -V | head -1)" = "$oldest" ] ||
  die "rustc $rust is older than $oldest; update it, or remove it and let Debian's rustc-web be used"

if [ -z "$(wasm_from)" ] && have rustup; then
  say "wasm32 standard library by rustup (10 seconds)"
  rustup target add wasm32-unknown-unknown || note "rustup cannot fetch it here; trying Debian's packages"
fi
if [ -z "$(wasm_from)" ]; then
  missing+=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22)
  install_missing
fi
# The released faces build the standard library along and are 20 KB smaller for it: their size is gated. It needs the
# library's source, from rustup or else from Debian's packages, which the faces' build then prefers.
if [ "$(wasm_from)" = rustup ] && [ ! -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then
  say "source of the standard library by rustup (5 seconds)"
  rustup component add rust-src || missing+=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22)
  install_missing
fi
[ -n "$(wasm_from)" ] || die "no wasm32 standard library: neither rustup nor Debian's rust-web-src gave one"

if [ "$what" = test ]; then
  if ! cargo fmt --version >/dev/null 2>&1 || ! cargo clippy --version >/dev/null 2>&1; then
    { have rustup && rustup component add rustfmt clippy; } || missing+=(rustfmt-web rust-web-clippy)
  fi
  if [ "$(wasm_from)" = debian ] && ! dpkg -s rust-web-clippy >/dev/null 2>&1; then missing+=(rust-web-clippy); fi
  install_missing
fi

# --- What turns wasm into a page ------------------------------------------------------------------------
# wasm-bindgen's program must be of exactly the version that the crate in Cargo.lock has.
bindgen=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
if [ "$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $bindgen" ]; then
  say "wasm-bindgen $bindgen (2 to 3 minutes)"
  # Its own lock file names a version that may no longer be had, hence not --locked.
  CARGO_TARGET_DIR=$CACHE/tools/target cargo install --quiet --root "$CACHE/tools" --version "$bindgen" wasm-bindgen-cli
  rm -rf "$CACHE/tools/target"
fi

binaryen=132.0.0
if [ "$(cat "$CACHE/node/.binaryen" 2>/dev/null)" != "$binaryen" ] || [ ! -x "$CACHE/node/node_modules/.bin/wasm-opt" ]; then
  say "wasm-opt $binaryen from npm's binaryen (20 seconds)"
  mkdir -p "$CACHE/node"
  npm install --prefix "$CACHE/node" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "binaryen@$binaryen" >/dev/null
  printf '%s\n' "$binaryen" >"$CACHE/node/.binaryen"
fi

# --- What only the tests need ---------------------------------------------------------------------------
if [ "$what" = test ]; then
  browser=tests/browser
  if ! cmp -s "$browser/package-lock.json" "$browser/node_modules/.fayuan-lock"; then
    say "browser journeys: playwright-core and axe, and an identity provider for the stories, from npm (5 seconds; no browser is downloaded)"
    (cd "$browser" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null)
    cp "$browser/package-lock.json" "$browser/node_modules/.fayuan-lock"
  fi
  if ! cmp -s tests/tools/requirements.txt "$VENV/.fayuan-requirements"; then
    say "schemathesis in a Python environment of its own (20 seconds)"
    python3 -m venv "$VENV"
    "$VENV/bin/pip" install --quiet --disable-pip-version-check --requirement tests/tools/requirements.txt
    cp tests/tools/requirements.txt "$VENV/.fayuan-requirements"
  fi
fi

note "set up for '$what' in $(clock $((SECONDS - started))): rustc $rust, wasm32 by $(wasm_from), wasm-bindgen $bindgen"
