# shellcheck shell=bash
# One voice for the set-up: what is being done, and what went wrong with what to do about it.

say() {
  printf 'setup: %s\n' "$*"
}

# fail WHAT REMEDY...: one line for what failed, one for each thing to do.
fail() {
  printf 'setup: error: %s\n' "$1" >&2
  shift
  if (($# > 0)); then printf '  %s\n' "$@" >&2; fi
  exit 1
}
