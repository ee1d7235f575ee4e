#!/usr/bin/env bash
# The reports of exports, of the command line and of the tables are fresh, and everything exported has a docstring.
set -euo pipefail
yarn api-reports --ci
if grep -nE '^// @(public|beta|alpha) \(undocumented\)' plugins/*/report*.api.md; then
  echo 'These are exported without a docstring.'
  exit 1
fi
