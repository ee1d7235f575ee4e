# shellcheck shell=bash
# A PostgreSQL server of our own for the database tests: on loopback, on a free port, in a temporary folder, without
# passwords or durability.

postgres_folder=''
postgres_binaries=''
postgres_url=''

# Debian keeps the server's programs out of the PATH, one folder for each version.
find_postgres_binaries() {
  local folder newest=''
  for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ] && { [ -z "$newest" ] || [ "$(version_in "$folder")" -gt "$(version_in "$newest")" ]; }; then
      newest=$folder
    fi
  done
  [ -n "$newest" ] || { have initdb && newest=$(dirname "$(command -v initdb)"); }
  [ -n "$newest" ] && say "$newest"
}

version_in() {
  basename "$(dirname "$1")"
}

# PostgreSQL refuses to run as root.
as_postgres_user() {
  local user=postgres
  if [ "$(id -u)" != 0 ]; then
    "$@"
  else
    id postgres >/dev/null 2>&1 || user=nobody
    setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"
  fi
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# start_postgres: sets postgres_url, or returns 1 after saying why not.
start_postgres() {
  local port user=postgres
  if ! find_postgres_binaries >/dev/null; then
    install_system_packages 'the database tests' postgresql || return 1
  fi
  postgres_binaries=$(find_postgres_binaries) || return 1
  postgres_folder=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || user=nobody
    chown "$user" "$postgres_folder"
  fi
  port=$(free_port)
  (
    cd "$postgres_folder"
    as_postgres_user "$postgres_binaries/initdb" --pgdata=data --auth=trust --username=postgres --encoding=UTF8 --locale=C --no-sync >initdb.log 2>&1 &&
      as_postgres_user "$postgres_binaries/pg_ctl" --pgdata=data --log=data/server.log --wait --timeout=60 --options="-h 127.0.0.1 -p $port -k '' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" start
  ) || {
    cat "$postgres_folder/initdb.log" "$postgres_folder/data/server.log" 2>/dev/null || true
    complain 'PostgreSQL is here but did not start; its log is above.'
    return 1
  }
  # shellcheck disable=SC2034 # the sourcing script reads it
  postgres_url=postgres://postgres@127.0.0.1:$port/postgres
  say "PostgreSQL $("$postgres_binaries/postgres" --version | grep -o '[0-9.]*' | head -n 1) listens on 127.0.0.1:$port."
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  (cd "$postgres_folder" && as_postgres_user "$postgres_binaries/pg_ctl" --pgdata=data --mode=immediate stop) >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=''
}
