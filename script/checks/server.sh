#!/usr/bin/env bash
# script/server starts the whole demo portal, says when it is ready, and leaves no process behind.
set -euo pipefail
# shellcheck source=script/lib/say.sh
. script/lib/say.sh

node script/lib/check-ports.mjs 3000 7007 7008
log=$CHECK_RESULTS/demo-portal.log
bash script/server >"$log" 2>&1 </dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT

waited=0
until grep -q 'The portal is ready' "$log"; do
  kill -0 "$server" 2>/dev/null || { cat "$log"; stop 'script/server ended by itself.'; }
  [ "$waited" -lt 300 ] || { cat "$log"; stop 'The portal was not ready within five minutes.'; }
  sleep 1
  waited=$((waited + 1))
done
status=0
node script/lib/visit-demo-portal.mjs || status=$?

kill "$server"
wait "$server" || true
trap - EXIT
node script/lib/check-ports.mjs 3000 7007 7008 || status=$?
exit "$status"
