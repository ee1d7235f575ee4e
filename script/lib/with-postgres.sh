#!/usr/bin/env bash
# Runs a command with a temporary PostgreSQL server, whose URL is in PALETTE_BENCH_DATABASE. If that is set already, the
# command uses the server that it names.
#
# Usage: script/lib/with-postgres.sh COMMAND [ARGUMENT...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=script/lib/say.sh
. script/lib/say.sh
# shellcheck source=script/lib/system-packages.sh
. script/lib/system-packages.sh
# shellcheck source=script/lib/postgres.sh
. script/lib/postgres.sh

if [ -z "${PALETTE_BENCH_DATABASE:-}" ]; then
  trap stop_postgres EXIT
  start_postgres || stop "No PostgreSQL; to get it: $(install_command postgresql), or set PALETTE_BENCH_DATABASE"
  export PALETTE_BENCH_DATABASE=$postgres_url
fi
"$@"
