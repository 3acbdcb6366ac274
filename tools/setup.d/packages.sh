# shellcheck shell=bash
# Debian packages: looks for what is missing, and calls apt only for that.

build_packages=(build-essential cmake ninja-build ccache pkg-config python3 python3-venv
  libpcre2-dev libcld2-dev libboost-json1.81-dev libfmt-dev libcli11-dev libssl-dev libzip-dev libicu-dev
  zlib1g-dev libzstd-dev libsimdjson-dev)
test_packages=(libgtest-dev libgmock-dev clang-format clang-tidy clang libclang-rt-14-dev
  g++-aarch64-linux-gnu qemu-user)

# Never removes a package that is there, never asks, and waits for another apt to finish.
apt_install=(apt-get install --yes --no-install-recommends --no-remove -o DPkg::Lock::Timeout=300)

is_installed() {
  local state
  state=$(dpkg-query --show --showformat='${db:Status-Status} ' "$1" 2>/dev/null) || return 1
  [[ " $state" == *" installed "* ]]
}

list_missing() {
  local package
  for package in "$@"; do
    is_installed "$package" || printf '%s\n' "$package"
  done
}

as_root() {
  if ((EUID == 0)); then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

require_root() {
  ((EUID == 0)) && return
  local remedy=("as root, run:" "  apt-get update && apt-get install --yes --no-install-recommends $*"
    "then run the same make target again")
  command -v sudo >/dev/null || fail "installing packages needs root, and there is no sudo" "${remedy[@]}"
  # Without a terminal nobody can type a password.
  if [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; then
    fail "installing packages needs root, and sudo wants a password that nobody can type" "${remedy[@]}"
  fi
}

# True if apt's lists know every one of the packages.
lists_know() {
  local package
  for package in "$@"; do
    [[ $(LC_ALL=C apt-cache policy "$package" 2>/dev/null) == *Candidate:\ [0-9]* ]] || return 1
  done
}

update_lists() {
  say "apt-get update"
  as_root apt-get update >>"$packages_log" 2>&1 ||
    say "apt-get update failed (see $packages_log); going on with the lists that are there"
}

# The packages that apt would have to take off the machine first.
list_conflicts() {
  LC_ALL=C apt-get install --simulate --no-install-recommends "$@" 2>/dev/null | awk '$1 == "Remv" { print $2 }'
}

explain_apt_failure() {
  local conflicts system
  conflicts=$(list_conflicts "$@" | xargs)
  if [[ -n $conflicts ]]; then
    fail "installed packages stand in the way: $conflicts" \
      "Boost.JSON is of Boost 1.81, whose headers and those of Boost 1.74 exclude each other" \
      "if nothing else here needs them: apt-get remove $conflicts" "then run the same make target again"
  fi
  tail -n 5 "$packages_log" >&2
  system=$(. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-}") || true
  fail "apt-get could not install: $*" \
    "the whole log is in $packages_log; this is ${system:-an unknown system}, the names are Debian 12's" \
    "check the network and apt's sources, or install these by hand"
}

# Runs apt-get with everything it says in the log, and counts the packages on a terminal.
run_apt() {
  as_root "$@" 2>&1 | tee -a "$packages_log" | count_packages
}

count_packages() {
  if [[ ! -t 1 ]]; then
    cat >/dev/null
    return
  fi
  awk '/ newly installed, / { total = $3 }
       /^Get:/ { printf "\r  %d of %d fetched", ++fetched, total; fflush() }
       /^Setting up / { printf "\r  %d of %d set up  ", ++ready, total; fflush() }
       END { if (fetched + ready > 0) print "" }'
}

install_packages() {
  require_root "$@"
  local fresh=no
  if ! lists_know "$@"; then
    update_lists
    fresh=yes
  fi
  say "installing Debian packages ($#): $*"
  run_apt "${apt_install[@]}" "$@" && return
  # Old lists name versions that the archive no longer has.
  if [[ $fresh == no && -z $(list_conflicts "$@") ]]; then
    update_lists
    run_apt "${apt_install[@]}" "$@" && return
  fi
  explain_apt_failure "$@"
}

set_up_packages() {
  if [[ ${DIURNA_SKIP_PACKAGES:-} == 1 ]]; then
    say "packages not looked for (DIURNA_SKIP_PACKAGES=1)"
    return
  fi
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    fail "this is no Debian system: apt-get and dpkg-query are not here" "install the counterparts of: $*" \
      "then run again with DIURNA_SKIP_PACKAGES=1"
  local missing
  mapfile -t missing < <(list_missing "$@")
  if ((${#missing[@]} == 0)); then
    say "packages: all $# are installed"
    return
  fi
  mkdir -p var/log
  packages_log=var/log/packages.log
  : >"$packages_log"
  install_packages "${missing[@]}"
  mapfile -t missing < <(list_missing "$@")
  ((${#missing[@]} == 0)) || fail "apt-get said that it was done, and these are missing: ${missing[*]}" \
    "see $packages_log"
  say "packages: all $# are installed"
}
