#!/usr/bin/env bash
# Every package.json has the fields that `backstage-cli package prepack` needs; `backstage-cli repo fix --publish` writes
# them. The Components of catalog-info.yaml say of the packages what their package.json says.
set -euo pipefail
node script/lib/check-catalog-info.mjs
yarn backstage-cli repo fix --publish --check
