#!/usr/bin/env bash
# with-postgres.sh [--durable] COMMAND…: a PostgreSQL server of its own for the length of COMMAND.
#
# The cluster lives in a temporary folder on a free loopback port. COMMAND finds it in
# FAYUAN_TEST_DATABASE_URL (a superuser), in FAYUAN_TEST_ENGINE=postgres and in PGBIN (the programs' folder).
# Without --durable it does not wait for the disk: right for tests, wrong for anything else.
. "$(dirname "$0")/lib.sh"

durable=""
if [ "${1:-}" = --durable ]; then durable=1; shift; fi
[ $# -gt 0 ] || die "usage: with-postgres.sh [--durable] COMMAND…"

PGBIN=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
if [ -z "$PGBIN" ] && have initdb; then PGBIN=$(dirname "$(command -v initdb)"); fi
[ -x "$PGBIN/initdb" ] || die "no PostgreSQL server programs; run: make setup"
export PGBIN

# PostgreSQL refuses to run as root. setpriv also asks the kernel to stop it should this script be killed.
drop=()
[ "$(id -u)" != 0 ] || drop=(--reuid=postgres --regid=postgres --init-groups)
if [ "$(id -u)" = 0 ]; then id postgres >/dev/null 2>&1 || die "no user 'postgres'; run: make setup"; fi
as_pg() { exec setpriv "${drop[@]}" --pdeathsig INT -- "$@"; } # call it in a subshell: it becomes the program

dir=$(mktemp -d "${TMPDIR:-/tmp}/fayuan-pg.XXXXXX")
server="" child=""
stop() {
  trap '' INT TERM
  if [ -n "$child" ]; then kill -- "-$child" 2>/dev/null || true; fi
  if [ -n "$server" ]; then
    kill -QUIT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$password" >"$dir/password"
[ "$(id -u)" != 0 ] || chown -R postgres: "$dir"
(cd "$dir" && as_pg "$PGBIN/initdb" --pgdata="$dir/data" --username=fayuan --pwfile="$dir/password" \
  --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1) ||
  { cat "$dir/initdb.log" >&2; die "initdb failed"; }

settings=(-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c shared_buffers=256MB)
[ -n "$durable" ] || settings+=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)

# The port may be taken between looking and listening: try a few.
for _ in 1 2 3 4 5; do
  port=$(free_port)
  (cd "$dir" && as_pg "$PGBIN/postgres" -D "$dir/data" -p "$port" "${settings[@]}") >"$dir/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    if "$PGBIN/pg_isready" -q -h 127.0.0.1 -p "$port"; then break 2; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill -QUIT "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=""
done
[ -n "$server" ] || { tail -20 "$dir/server.log" >&2; die "PostgreSQL did not start"; }
note "PostgreSQL $("$PGBIN/postgres" --version | grep -oE '[0-9]+\.[0-9]+' | head -1) on 127.0.0.1:$port"

export FAYUAN_TEST_ENGINE=postgres
export FAYUAN_TEST_DATABASE_URL=postgres://fayuan:$password@127.0.0.1:$port/postgres
# In the background, so that a signal to this script is heard at once and not after COMMAND; with a process
# group of its own, so that everything COMMAND started ends with it.
set -m
"$@" </dev/null &
child=$!
set +m
status=0
wait "$child" || status=$?
child=""
exit "$status"
