#!/usr/bin/env bash
set -euo pipefail
yarn prettier --check .
