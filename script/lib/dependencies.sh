# shellcheck shell=bash
# Runs `yarn install` if the dependencies have changed since the last one.

dependencies_stamp=node_modules/.palette-setup

# A digest of everything that decides what `yarn install` would do.
dependencies_digest() {
  { node --version && cat yarn.lock .yarnrc.yml package.json catalog-data/package.json plugins/*/package.json test/*/package.json; } |
    node -p 'require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync(0)).digest("hex")'
}

provide_build_tools() {
  if ! have python3 || ! have make || ! have g++; then
    install_system_packages 'compiling better-sqlite3, the database of the demo portal' python3 make g++ || exit 1
  fi
}

check_native_module() {
  (cd plugins/palette-backend && node -e 'new (require("better-sqlite3"))(":memory:").close()')
}

install_dependencies() {
  local digest
  digest=$(dependencies_digest)
  if [ "$(cat "$dependencies_stamp" 2>/dev/null)" = "$digest" ]; then
    say 'Dependencies are up to date.'
    return 0
  fi
  provide_build_tools
  carry_npm_settings_to_yarn
  say 'Installing dependencies with Yarn: about 3 minutes and 1.4 GB the first time.'
  yarn install --immutable </dev/null ||
    stop 'Yarn could not install the dependencies; its last lines above say why. If a package.json changed, run yarn install and commit yarn.lock.'
  check_native_module ||
    stop 'better-sqlite3 was not built. Run yarn rebuild better-sqlite3 to see why.'
  say "$digest" >"$dependencies_stamp"
}
