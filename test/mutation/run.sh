#!/usr/bin/env bash
# Runs Stryker with a PostgreSQL server of its own, because some rules of leases hold on PostgreSQL only.
#
# Usage: test/mutation/run.sh [OPTION OF STRYKER...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=script/lib/say.sh
. script/lib/say.sh
# shellcheck source=script/lib/system-packages.sh
. script/lib/system-packages.sh
# shellcheck source=script/lib/postgres.sh
. script/lib/postgres.sh

export BACKSTAGE_TEST_DISABLE_DOCKER=1
trap stop_postgres EXIT
start_postgres || stop "No PostgreSQL; to get it: $(install_command postgresql)"
export BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING=$postgres_url
yarn stryker run "${MUTATION_CONFIG:-test/mutation/stryker.config.mjs}" "$@"
