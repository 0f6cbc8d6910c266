#!/usr/bin/env bash
# Builds the faces into dist/: cargo → wasm-bindgen → wasm-opt → hashed names → brotli.
#   web-client/build.sh [citizen|staff|all] [--dev]
set -euo pipefail
cd "$(dirname "$0")"
export CARGO_TARGET_DIR="${FAYUAN_WEB_TARGET_DIR:-$HOME/.cache/fayuan/target-web}"
export PATH="$HOME/.cache/fayuan/tools/bin:$HOME/.cargo/bin:${FAYUAN_NODE_BIN:-$HOME/.cache/fayuan/node/node_modules/.bin}:$PATH"

faces=(citizen staff) profile=web folder=web quality=11
for word in "$@"; do
  case "$word" in
    citizen | staff) faces=("$word") ;;
    all) ;;
    --dev) profile=dev folder=debug quality=5 ;;
    *) echo "usage: build.sh [citizen|staff|all] [--dev]" >&2; exit 2 ;;
  esac
done

std_source() { [[ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]]; }
# Closed networks have no wasm32 target of rustup; Debian's compiler builds std from its own source (docs). A release
# prefers it as well to a rustup without `rust-src`: the faces are 20 KB smaller with a std that is built along.
if ! rustup target list --installed 2>/dev/null | grep -q wasm32-unknown-unknown ||
  { [[ $profile == web ]] && ! std_source && dpkg -s rustc-web rust-web-src lld-22 >/dev/null 2>&1; }; then
  export PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
fi
# Places and texts of panics, and those of Debug, tell a citizen nothing and cost 25 KB on a slow network. A std that
# says nothing either has to be built along, wherever its source is.
if [[ $profile == web ]]; then
  export RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zlocation-detail=none -Zfmt-debug=none"
  if std_source; then
    export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    RUSTFLAGS+=" -Cpanic=immediate-abort -Zunstable-options"
  fi
fi
# The glue must be made by exactly the version that the application was linked with.
wanted=$(grep -oP '^wasm-bindgen = "=\K[^"]+' Cargo.toml)
[[ "$(wasm-bindgen --version 2>/dev/null)" == "wasm-bindgen $wanted" ]] ||
  cargo install wasm-bindgen-cli --version "$wanted" --root "$HOME/.cache/fayuan/tools"

# What every browser since 2021 has; rustc emits no more, and wasm-opt must not either.
features=(--enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals
  --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext)

# A face is one program or two, each with a page of its own; the rules of eligibility are a part of the citizens'.
declare -A programs=([citizen]="citizen citizen-more" [staff]="staff staff-more")

bins=()
for face in "${faces[@]}"; do
  for bin in ${programs[$face]}; do bins+=(--bin "$bin"); done
  [[ $face == citizen ]] && bins+=(--bin eligibility)
done
cargo build --locked -p web-client --target wasm32-unknown-unknown --profile "$profile" "${bins[@]}"

# named FILE STEM EXT: copies a file to the assets under a name that changes with its content; answers the name.
named() {
  local name="$2-$(sha256sum "$1" | cut -c1-12).$3"
  cp "$1" "$out/assets/$name"
  echo "$base/assets/$name"
}
sri() { echo "sha384-$(openssl dgst -sha384 -binary "$1" | base64 -w0)"; }

# bound BIN: what the browser loads of it, in $work: BIN.js and BIN_bg.wasm.
bound() {
  local wasm="$work/$1_bg.wasm"
  wasm-bindgen --target web --no-typescript --out-dir "$work" \
    "$CARGO_TARGET_DIR/wasm32-unknown-unknown/$folder/$1.wasm"
  [[ $profile == web ]] || return 0
  wasm-opt -Oz --merge-similar-functions -Oz --reorder-locals --reorder-functions --strip-debug \
    --strip-producers "${features[@]}" -o "$wasm.small" "$wasm"
  mv "$wasm.small" "$wasm"
}

# part NAME [SED…]: a module that is loaded when it is asked for, and its entry in the list of them.
part() {
  local name=$1
  sed "${@:2}" -e '' "parts/$name.js" >"$work/$name.part.js"
  parts+="${parts:+,}\"$name\":\"$(named "$work/$name.part.js" "$name" js)\""
}

# program BIN PAGE: its page with everything that it asks for at once.
program() {
  local bin=$1 js wasm css icon boot
  cat styles/tokens.css styles/base.css styles/kit.css "styles/$face.css" >"$work/app.css"
  if [[ -f styles/$bin.css && $bin != "$face" ]]; then cat "styles/$bin.css" >>"$work/app.css"; fi
  js=$(named "$work/$bin.js" "$bin" js) wasm=$(named "$work/${bin}_bg.wasm" "$bin" wasm)
  css=$(named "$work/app.css" "$bin" css) icon=$(named styles/icon.svg icon svg)
  sed -e "s|@JS@|$js|; s|@WASM@|$wasm|; s|@PARTS@|{$parts}|; s|@WORKER@|$worker|" styles/boot.js >"$work/boot.js"
  boot=$(named "$work/boot.js" boot js)
  sed -e "s|@CSS@|$css|; s|@CSS_SRI@|$(sri "$work/app.css")|; s|@JS@|$js|; s|@JS_SRI@|$(sri "$work/$bin.js")|" \
    -e "s|@BOOT@|$boot|; s|@BOOT_SRI@|$(sri "$work/boot.js")|; s|@WASM@|$wasm|; s|@ICON@|$icon|" \
    "$face.html" >"$out/$2.html"
}

# worker: the file that opens the face without a network. It knows by name everything that the face is made of, and
# is another file as soon as any of it is.
worker() {
  local files version
  files=$(cd "$out" && find . -type f -printf '"/%P"\n' | LC_ALL=C sort | paste -sd,)
  version=$({ echo "$files"; cat "$out"/*.html; } | sha256sum | cut -c1-12)
  sed -e "s|@VERSION@|$version|; s|@FILES@|[$files]|" worker/worker.js >"$out$worker"
}

for face in "${faces[@]}"; do
  work=$(mktemp -d) out="$work/dist" base="" parts="" worker=""
  [[ $face == staff ]] && base=/staff
  [[ $face == citizen ]] && worker=/worker.js
  mkdir -p "$out/assets"
  modules=(${programs[$face]})
  [[ $face == citizen ]] && modules+=(eligibility)
  # One core each: what follows needs all of them.
  pids=()
  for module in "${modules[@]}"; do bound "$module" & pids+=($!); done
  for pid in "${pids[@]}"; do wait "$pid"; done
  if [[ $face == citizen ]]; then
    part eligibility -e "s|@JS@|$(named "$work/eligibility.js" eligibility-glue js)|" \
      -e "s|@WASM@|$(named "$work/eligibility_bg.wasm" eligibility wasm)|; s|@WASM_SRI@|$(sri "$work/eligibility_bg.wasm")|"
    for file in parts/*.js; do
      name=$(basename "$file" .js)
      [[ $name == eligibility ]] || part "$name"
    done
  fi
  page=index
  for bin in ${programs[$face]}; do
    program "$bin" "$page"
    page=more
  done
  if [[ $worker ]]; then worker; fi

  find "$out" -type f -print0 | xargs -0 -n 1 -P "$(nproc)" brotli --quality="$quality" --force
  mkdir -p dist && rm -rf "dist/$face" && mv "$out" "dist/$face" && rm -rf "$work"
  echo "$face: $(find "dist/$face" -name '*.br' -printf '%s\n' | paste -sd+ | bc) bytes brotli, all in"
  find "dist/$face" -type f ! -name '*.br' -printf '%p %s\n' | sort | while read -r file size; do
    printf '  %-52s %9d  %9d br\n' "$file" "$size" "$(stat -c %s "$file.br")"
  done
done
