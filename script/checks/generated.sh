#!/usr/bin/env bash
# Generating again changes no file.
set -euo pipefail
before=$(mktemp)
trap 'rm -f "$before"' EXIT
node script/lib/tree-snapshot.mjs take "$before"
yarn generate
node script/lib/tree-snapshot.mjs compare "$before" ||
  { echo 'These files are generated and were out of date. Commit what yarn generate wrote.' && exit 1; }
