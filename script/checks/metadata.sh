#!/usr/bin/env bash
# Every package.json has the fields that `backstage-cli package prepack` needs; `backstage-cli repo fix --publish` writes
# them.
set -euo pipefail
yarn backstage-cli repo fix --publish --check
