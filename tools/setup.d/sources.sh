# shellcheck shell=bash
# Libraries that are built with the engine: each row of tools/sources.sha256 becomes a folder under var.

set_up_sources() {
  begin_fetching sources
  local name sum archive folder
  while read -r name sum archive folder; do
    set_up_folder "source $name" "$sum" "$archive" "$folder" "var/$name"
  done < <(pinned_rows)
}
