#!/usr/bin/env bash
# Jest over all packages. Database tests run on SQLite and on a private PostgreSQL server.
set -euo pipefail
# shellcheck source=script/lib/say.sh
. script/lib/say.sh
# shellcheck source=script/lib/system-packages.sh
. script/lib/system-packages.sh
# shellcheck source=script/lib/postgres.sh
. script/lib/postgres.sh

# Without this TestDatabases looks for Docker wherever CI is set.
export BACKSTAGE_TEST_DISABLE_DOCKER=1
trap stop_postgres EXIT
if start_postgres; then
  export BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING=$postgres_url
else
  say '0 0 1' >>"$CHECK_COUNTS"
  say "database tests on PostgreSQL; to get it: $(install_command postgresql)" >>"$CHECK_SKIPS"
fi

status=0
# Jest's default limit of 5 s is too short for a test that starts a backend on a slow machine.
yarn backstage-cli repo test --watchAll=false --ci --testTimeout=60000 --json --outputFile="$CHECK_RESULTS/jest.json" || status=$?
node script/lib/count-jest.mjs "$CHECK_RESULTS/jest.json" "$CHECK_COUNTS" "$CHECK_SKIPS"
exit "$status"
