#!/usr/bin/env bash
# Follows README.md in fresh Backstage apps. Usage: yarn test:install [--release oldest|newest] [--system new|legacy] [--keep]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=script/lib/setup.sh
. script/lib/setup.sh
# shellcheck source=script/lib/chromium.sh
. script/lib/chromium.sh

provide_node_and_yarn
provide_build_tools
carry_npm_settings_to_yarn
provide_chromium || stop "No Chromium; to get it: $(install_command chromium), or set CHROMIUM_PATH."
exec node --require @backstage/cli/config/nodeTransform.cjs test/install/src/main.ts "$@" </dev/null
