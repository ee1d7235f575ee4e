#!/usr/bin/env bash
# Also writes the declarations that the package builds take up.
set -euo pipefail
yarn tsc --pretty false
