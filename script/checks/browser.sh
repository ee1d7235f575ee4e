#!/usr/bin/env bash
# Playwright starts the demo portal itself and drives the system's Chromium.
set -euo pipefail
# shellcheck source=script/lib/say.sh
. script/lib/say.sh
# shellcheck source=script/lib/system-packages.sh
. script/lib/system-packages.sh
# shellcheck source=script/lib/chromium.sh
. script/lib/chromium.sh

if ! provide_chromium; then
  say "no Chromium; to get it: $(install_command chromium), or set CHROMIUM_PATH"
  exit 77
fi
node script/lib/check-ports.mjs 3000 7007 7008

status=0
PLAYWRIGHT_JSON_OUTPUT_NAME=$CHECK_RESULTS/playwright.json BROWSER=none \
  yarn test:e2e --reporter=list,json || status=$?
node script/lib/count-playwright.mjs "$CHECK_RESULTS/playwright.json" "$CHECK_COUNTS" "$CHECK_SKIPS"
exit "$status"
