#!/usr/bin/env bash
# What `backstage-cli package prepack` needs in every package.json; backstage-cli repo fix --publish writes it.
set -euo pipefail
yarn backstage-cli repo fix --publish --check
