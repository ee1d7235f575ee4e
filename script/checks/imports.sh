#!/usr/bin/env bash
# Imports run down only, in the order of rooms that docs/architecture.md has, and in no circle.
set -euo pipefail
yarn depcruise --config .dependency-cruiser.mjs --output-type err plugins/*/src test/*/src
