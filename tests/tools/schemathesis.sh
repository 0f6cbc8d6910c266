#!/usr/bin/env bash
# Throws made-up requests at every operation of the document, within a budget of examples and time, and fails
# on an answer of 5xx, an undocumented status or media type, or a body that is not what the document says.
# Signed in as a demo account (FAYUAN_DEMO_USER, FAYUAN_DEMO_PASSWORD); the data folder is thrown away.
. "$(dirname "$0")/lib.sh"

examples=${SCHEMATHESIS_EXAMPLES:-12}
seconds=${SCHEMATHESIS_SECONDS:-900}
user=${FAYUAN_DEMO_USER:-director}
password=${FAYUAN_DEMO_PASSWORD:-}
bin=${FAYUAN_BIN:-$DEBUG_BIN}
[ -x "$VENV/bin/schemathesis" ] || die "no schemathesis; run: make setup"
[ -x "$bin" ] || die "no server at $bin; run: cargo build ${FEATURES[*]}"

dir=$(mktemp -d "${TMPDIR:-/tmp}/fayuan-contract.XXXXXX")
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT TERM

listen=127.0.0.1:$(free_port)
env -u FAYUAN_DATABASE_URL "$bin" serve --demo --data-dir "$dir/data" --listen "$listen" >"$dir/log" 2>&1 &
server=$!
wait_ready "http://$listen/readyz" "$server" 60 || { tail -20 "$dir/log" >&2; die "the server did not become ready"; }

# The demo accounts' password is what the server prints, unless it was given.
if [ -z "$password" ]; then
  password=$(sed 's/\x1b\[[0-9;]*m//g' "$dir/log" | awk -v user="$user" '$1 == user { print $2; exit }')
fi
[ -n "$password" ] || { tail -30 "$dir/log" >&2; die "no password for $user among what the server printed"; }
token=$(curl -fsS "http://$listen/api/v1/auth/login" -H 'content-type: application/json' \
  -d "{\"username\":\"$user\",\"password\":\"$password\"}" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])') || die "$user cannot sign in"

# Left out: what would sign the run itself out or lock its account, and the test-only control.
status=0
(cd "$dir" && timeout "$seconds" "$VENV/bin/schemathesis" run "http://$listen/openapi.json" \
  --url "http://$listen" --header "Authorization: Bearer $token" --no-color \
  --exclude-path-regex '(/auth/(logout|login|refresh|password)|^/test-control/)' \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
  --phases examples,fuzzing --max-examples "$examples" --request-timeout 10 \
  --generation-deterministic --suppress-health-check all --warnings off) || status=$?

[ "$status" != 124 ] || echo "not done after $seconds s: fewer examples, or a slow operation"

# Whatever the tool thinks: the server is still alive, and nothing panicked.
kill -0 "$server" 2>/dev/null || { tail -30 "$dir/log" >&2; die "the server died"; }
if grep -n 'panicked at' "$dir/log"; then die "the server panicked"; fi
[ "$status" = 0 ] || { echo "--- the server's last words"; tail -30 "$dir/log"; }
exit "$status"
