#!/usr/bin/env bash
# Every link in the documents leads somewhere, every quote of the product is in its sources, and every test that is named
# exists.
set -euo pipefail
git ls-files -z -- '*.md' | xargs -0 yarn remark --use remark-validate-links=repository:false --quiet --frail
node script/lib/find-invented-quotes.mjs
node script/lib/find-lost-files.mjs
