#!/usr/bin/env bash
set -euo pipefail
node script/lib/inspect-tree.mjs
