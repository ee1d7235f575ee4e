# shellcheck shell=bash
# Gives npm's registry, proxy and certificates to Yarn, through the environment of this run, never in a file.

carry_npm_settings_to_yarn() {
  local setting name
  have npm || return 0
  while IFS= read -r setting; do
    name=${setting%%=*}
    [ -n "${!name:-}" ] || export "${setting?}"
  done < <(npm config list --json --loglevel=silent 2>/dev/null </dev/null | node script/lib/npm-settings.mjs)
}
