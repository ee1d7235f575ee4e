#!/usr/bin/env bash
# Every package that is published builds, and packs (prepack, postpack) into an archive that can be installed.
set -euo pipefail
# shellcheck source=script/lib/say.sh
. script/lib/say.sh

# The type check has already written the declarations, unless it was left out this time.
[ -e "$CHECK_RESULTS/types.log" ] || yarn tsc || say 'The type check fails; building with what it wrote.'
built=yes
yarn build || built=no
node script/lib/pack-packages.mjs "$CHECK_RESULTS/archives" "$built" "$CHECK_COUNTS"
