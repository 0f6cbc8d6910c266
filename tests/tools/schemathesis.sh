#!/usr/bin/env bash
# Throws made-up requests at every operation of the document, within a budget of examples and time, and fails
# on an answer of 5xx, an undocumented status or media type, or a body that is not what the document says.
# Signed in as one demo account after another (FAYUAN_DEMO_USERS); the data folder is thrown away.
. "$(dirname "$0")/lib.sh"

examples=${SCHEMATHESIS_EXAMPLES:-6}
seconds=${SCHEMATHESIS_SECONDS:-300}
users=${FAYUAN_DEMO_USERS:-clerk examiner director lawyer admin auditor}
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
env -u FAYUAN_DATABASE_URL FAYUAN_REQUESTS_PER_MINUTE=0 FAYUAN_SIGN_INS_PER_MINUTE=0 "$bin" serve --demo --data-dir "$dir/data" --listen "$listen" >"$dir/log" 2>&1 &
server=$!
wait_ready "http://$listen/readyz" "$server" 60 || { tail -20 "$dir/log" >&2; die "the server did not become ready"; }

# signed_in USER: an access token; the demo accounts' password is what the server prints.
signed_in() {
  local password
  password=$(sed 's/\x1b\[[0-9;]*m//g' "$dir/log" | awk -v user="$1" '$1 == user { print $2; exit }')
  [ -n "$password" ] || { tail -30 "$dir/log" >&2; die "no password for $1 among what the server printed"; }
  curl -fsS "http://$listen/api/v1/auth/login" -H 'content-type: application/json' \
    -d "{\"username\":\"$1\",\"password\":\"$password\"}" |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])'
}

# Left out: what would sign the run itself out or lock its account, and the test-only control.
status=0
for user in $users; do
  token=$(signed_in "$user") || die "$user cannot sign in"
  note "as $user"
  (cd "$dir" && timeout "$seconds" "$VENV/bin/schemathesis" run "http://$listen/openapi.json" \
    --url "http://$listen" --header "Authorization: Bearer $token" --no-color \
    --exclude-path-regex '(/auth/(logout|login|refresh|password)|^/test-control/)' \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --phases examples,fuzzing --max-examples "$examples" --request-timeout 10 \
    --generation-deterministic --suppress-health-check all --warnings off) || status=$?
done

[ "$status" != 124 ] || echo "not done after $seconds s: fewer examples, or a slow operation"

# Whatever the tool thinks: the server is still alive, and nothing panicked.
kill -0 "$server" 2>/dev/null || { tail -30 "$dir/log" >&2; die "the server died"; }
if grep -n 'panicked at' "$dir/log"; then die "the server panicked"; fi
[ "$status" = 0 ] || { echo "--- the server's last words"; tail -30 "$dir/log"; }
exit "$status"
