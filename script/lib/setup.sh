# shellcheck shell=bash
# Everything that script/setup, script/server and script/test share: source it at the root of the repository.

# shellcheck source=script/lib/say.sh
. script/lib/say.sh
# shellcheck source=script/lib/system-packages.sh
. script/lib/system-packages.sh
# shellcheck source=script/lib/toolchain.sh
. script/lib/toolchain.sh
# shellcheck source=script/lib/npm-settings.sh
. script/lib/npm-settings.sh
# shellcheck source=script/lib/dependencies.sh
. script/lib/dependencies.sh

set_up() {
  provide_node_and_yarn
  say "Node $(node --version), Yarn $(yarn --version)."
  install_dependencies
}
