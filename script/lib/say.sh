# shellcheck shell=bash
# How the commands speak: sentences for people, on standard error where something went wrong.

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
