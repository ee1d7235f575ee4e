# shellcheck shell=bash
# Packages of the operating system: installed on Debian as root, otherwise named for the reader to install.

apt_lists_are_fresh=no

installs_system_packages() {
  [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && have apt-get
}

run_apt_get() {
  local attempt
  for attempt in 1 2 3; do
    DEBIAN_FRONTEND=noninteractive apt-get -q -y \
      -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null && return 0
    [ "$attempt" = 3 ] || sleep $((attempt * 5))
  done
  return 1
}

# install_command PACKAGE...: prints the command that installs Debian's packages or similar ones.
install_command() {
  if have apt-get; then
    say "sudo apt-get install $*"
  elif have dnf; then
    say "sudo dnf install $*   (names may differ)"
  elif have brew; then
    say "brew install $*   (names may differ)"
  else
    say "install with your package manager: $*"
  fi
}

# install_system_packages PURPOSE PACKAGE...: returns 1 after saying what to do where it cannot install them.
install_system_packages() {
  local purpose=$1
  shift
  if ! installs_system_packages; then
    complain "Not on this machine, but needed for $purpose: $*. To get what is missing: $(install_command "$@")"
    return 1
  fi
  say "Installing $* with apt-get, for $purpose."
  if [ "$apt_lists_are_fresh" = no ]; then
    run_apt_get update || complain 'apt-get update failed; trying with the package lists that are here.'
    apt_lists_are_fresh=yes
  fi
  if ! run_apt_get install --no-install-recommends "$@"; then
    complain "apt-get could not install $*. Install it by hand and run this again."
    return 1
  fi
}
