# shellcheck shell=bash
# uses_none CRATE EDGES TARGET FORBIDDEN…: no forbidden package is among what CRATE is built of.
# Reads the whole tree instead of asking `cargo tree -i`, which also fails for a package that is nowhere at
# all: a misspelt crate must not look like a clean one.
uses_none() {
  local crate=$1 edges=$2 target=$3 tree word found=
  shift 3
  tree=$(cargo tree --locked --quiet -p "$crate" --edges "$edges,build" --target "$target" --prefix none --format '{p}' |
    awk '{ print $1 }' | sort -u)
  grep -qx "$crate" <<<"$tree" || die "cargo tree does not know $crate"
  for word in "$@"; do
    grep -q "^name = \"$word\"$" Cargo.lock || die "$word is in no lock file line; is it spelt right?"
    if grep -qx "$word" <<<"$tree"; then
      found=1
      note "$crate uses $word:"
      cargo tree --locked --quiet -p "$crate" --edges "$edges" --target "$target" -i "$word" | head -12
    fi
  done
  [ -z "$found" ]
}
