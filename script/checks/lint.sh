#!/usr/bin/env bash
set -euo pipefail
yarn backstage-cli repo lint --max-warnings 0
