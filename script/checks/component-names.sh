#!/usr/bin/env bash
set -euo pipefail
node script/lib/find-component-names.mjs
