#!/usr/bin/env bash
set -euo pipefail
FORCE_COLOR=0 yarn backstage-cli repo lint --max-warnings 0 --format stylish
