#!/usr/bin/env bash
# Checks types, and writes the declarations that package builds use.
set -euo pipefail
yarn tsc --pretty false
