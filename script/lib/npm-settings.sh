# shellcheck shell=bash
# The registry, proxy and certificates that npm is set up with apply to Yarn as well: through the environment of this
# one run, never written to a file.

carry_npm_settings_to_yarn() {
  local setting name
  have npm || return 0
  while IFS= read -r setting; do
    name=${setting%%=*}
    [ -n "${!name:-}" ] || export "${setting?}"
  done < <(npm config list --json --loglevel=silent 2>/dev/null </dev/null | node script/lib/npm-settings.mjs)
}
