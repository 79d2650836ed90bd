#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# desktop.sh FOLDER VERSION: the files for the desktop are valid, and say the same as each other.
# Packages: desktop-file-utils appstream libxml2-utils shared-mime-info
set -uo pipefail
folder=$1 version=$2 failures=0 id=org.boxyard.Boxyard
bad() { echo "FAILED: $*"; failures=$((failures + 1)); }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

said=$(desktop-file-validate "$folder/$id.desktop" 2>&1) && [ -z "$said" ] || bad "desktop file: $said"
said=$(appstreamcli validate --no-net "$folder/$id.metainfo.xml" 2>&1) || bad "metainfo: $said"
for xml in "$folder"/*.xml "$folder"/*.svg; do said=$(xmllint --noout --nonet "$xml" 2>&1) || bad "$xml: $said"; done

# The MIME database takes the types, and knows the files by them.
mkdir -p "$work/mime/packages"; cp "$folder/$id.xml" "$work/mime/packages"
said=$(update-mime-database "$work/mime" 2>&1) || bad "MIME types: $said"
for pair in application/x-virtualbox-ova:*.ova application/ovf:*.ovf application/x-virt-viewer:*.vv; do
  grep -qF ":$pair" "$work/mime/globs2" || bad "the MIME database does not know $pair"
done

types() { tr ';' '\n' | sed '/^$/d' | sort; }
desktop=$(sed -n 's/^MimeType=//p' "$folder/$id.desktop" | types)
metainfo=$(xmllint --xpath '//mediatype/text()' "$folder/$id.metainfo.xml" | types)
mime=$(xmllint --xpath '//*[local-name()="mime-type"]/@type' "$folder/$id.xml" | sed 's/.*type="\(.*\)"/\1/' | types)
[ -n "$desktop" ] && [ "$desktop" = "$metainfo" ] && [ "$desktop" = "$mime" ] || bad "types differ: $desktop / $metainfo / $mime"
[ "$(xmllint --xpath 'string(/component/id)' "$folder/$id.metainfo.xml")" = "$id" ] || bad "the id"
[ "$(xmllint --xpath 'string(//launchable)' "$folder/$id.metainfo.xml")" = "$id.desktop" ] || bad "launchable"
[ "$(xmllint --xpath 'string(//release[1]/@version)' "$folder/$id.metainfo.xml")" = "$version" ] || bad "the newest release is not $version"
head -1 "$folder/changelog" | grep -qF "($version)" || bad "the changelog does not begin with $version"
grep -qx "Icon=$id" "$folder/$id.desktop" && [ -s "$folder/$id.svg" ] || bad "icon"
[ "$failures" -eq 0 ] && echo "valid, and in accord"
exit $((failures > 0))
