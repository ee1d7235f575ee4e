# shellcheck shell=bash
# The browser of the browser test.

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome-stable google-chrome \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' '/Applications/Chromium.app/Contents/MacOS/Chromium'; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# provide_chromium: exports CHROMIUM_PATH, or returns 1.
provide_chromium() {
  if ! find_chromium >/dev/null; then
    installs_system_packages || return 1
    # The portal's typeface asks for Helvetica or Arial, which Liberation stands in for.
    install_system_packages 'the browser test' chromium fonts-liberation || return 1
  fi
  CHROMIUM_PATH=$(find_chromium)
  export CHROMIUM_PATH
}
