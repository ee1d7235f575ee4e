#!/usr/bin/env bash
# The reports of what the packages export, of the command line and of the database's tables say what the code says, and
# everything exported says what it is.
set -euo pipefail
yarn api-reports --ci
if grep -nE '^// @(public|beta|alpha) \(undocumented\)' plugins/*/report*.api.md; then
  echo 'These are exported without a docstring.'
  exit 1
fi
