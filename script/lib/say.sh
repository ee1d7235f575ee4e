# shellcheck shell=bash
# Prints sentences for people; errors go to standard error.

# say SENTENCE...
say() {
  printf '%s\n' "$*"
}

# complain SENTENCE...: something a person has to do, without stopping.
complain() {
  printf '%s\n' "$*" >&2
}

# stop SENTENCE...: ends the command with exit code 1.
stop() {
  complain "$@"
  exit 1
}

# have COMMAND: whether the command can be run.
have() {
  command -v "$1" >/dev/null 2>&1
}
