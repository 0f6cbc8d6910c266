# shellcheck shell=bash
# The stages of test.sh that are more than one command.

# One selection of packages and features everywhere, so that nothing is compiled twice.
# cargo-nextest where it is installed; else cargo's own runner, which is slower but says the same.
run_tests() { # run_tests [--no-run] [only the stories: --stories]
  local no_run=() only=()
  for word in "$@"; do
    case $word in
      --no-run) no_run=(--no-run) ;;
      --stories) if have cargo-nextest; then only=(-E 'package(tests) | package(migrations)'); else only=(--test it); fi ;;
    esac
  done
  if have cargo-nextest; then
    [ ${#no_run[@]} -gt 0 ] || no_run=(--no-fail-fast)
    cargo nextest run --locked "${FEATURES[@]}" "${no_run[@]}" "${only[@]}"
  else
    [ ${#no_run[@]} -gt 0 ] || no_run=(--no-fail-fast)
    cargo test --locked "${FEATURES[@]}" "${no_run[@]}" "${only[@]}"
  fi
}

build_tests() {
  cargo build --locked "${FEATURES[@]}"
  run_tests --no-run
}

stories() {
  case $1 in
    sqlite) FAYUAN_TEST_ENGINE=sqlite run_tests ;;
    # A shell of its own, because the server lives exactly as long as the command it is given.
    postgres)
      tests/tools/with-postgres.sh bash -c \
        'set -euo pipefail; . tests/tools/lib.sh; . tests/tools/stages.sh; run_tests --stories'
      ;;
  esac
}

journeys() {
  [ -x "$DEBUG_BIN" ] || die "no $DEBUG_BIN"
  # Each file has a server and a browser of its own; three at a time keep two cores busy.
  FAYUAN_BIN=$DEBUG_BIN node --test --test-concurrency=3 tests/browser/*.test.mjs
}

# What the faces compute (dates, amounts, words) is tested without a browser.
face_units() {
  local runner=(cargo test)
  if have cargo-nextest; then runner=(cargo nextest run); fi
  CARGO_TARGET_DIR=$FAYUAN_WEB_TARGET_DIR "${runner[@]}" --locked -p web-client --lib
}
