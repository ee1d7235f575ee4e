#!/usr/bin/env bash
# Links of the documentation lead somewhere, and the product says what it is quoted with.
set -euo pipefail
git ls-files -z -- '*.md' | xargs -0 yarn remark --use remark-validate-links=repository:false --quiet --frail
node script/lib/find-invented-quotes.mjs
