#!/usr/bin/env bash
# No source file is longer than 300 lines, unless it is generated.
set -euo pipefail
node script/lib/find-long-files.mjs
