#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# translations.sh SOURCE: every text of the sources stands in the translations, translated; none waits there that is gone.
set -uo pipefail
source=$1
work=$(mktemp -d /tmp/bxt-XXXXX); trap 'rm -rf "$work"' EXIT
cp -r "$source"/{app,backend,widgets,translations,installer} "$work" || exit 1
"$work/installer/translate" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
failures=0
for file in boxyard_en.ts boxyard_ko.ts; do
  if grep -n -B3 'type="unfinished"' "$work/translations/$file"; then
    echo "FAILED: $file lacks these texts"; failures=1
  fi
  diff -u "$source/translations/$file" "$work/translations/$file" | head -40
  [ "${PIPESTATUS[0]}" -eq 0 ] || { echo "FAILED: $file is not what installer/translate makes of the sources"; failures=1; }
done
exit $failures
