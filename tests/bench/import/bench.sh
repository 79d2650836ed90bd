#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh BENCH MAKE_OVA [RUNS] [FOLDER]: the import of an appliance with 1 GiB of real data against "qemu-img convert"
# straight from the same archive, interleaved, both with the data on the disk at the end. Prints the medians and the ratio.
set -euo pipefail
bench=$1 make_ova=$2 runs=${3:-5} base=${4:-${TMPDIR:-/tmp}}
folder=$(mktemp -d "$base/boxyard-bench-import.XXXXXX"); trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME=$folder/state
mkdir "$folder/tree"
# Real files, as many as fill about a gigabyte.
room=$((1000 * 1024)); for source in /usr/bin /usr/lib/python3 /usr/share /usr/include /usr/sbin; do
  [ -d "$source" ] || continue
  while IFS= read -r -d '' entry; do
    size=$(du -sk "$entry" | cut -f1); [ "$size" -lt "$room" ] || continue
    cp -a --parents "$entry" "$folder/tree/" 2>/dev/null || true; room=$((room - size))
  done < <(find "$source" -mindepth 1 -maxdepth 1 -print0)
done
truncate -s 2G "$folder/disk.raw"; mke2fs -q -t ext4 -d "$folder/tree" "$folder/disk.raw"; rm -rf "$folder/tree"
"$make_ova" --disk "$folder/disk.raw" --manifest sha256 --out "$folder/a.ova"
member=$(tar tf "$folder/a.ova" | grep vmdk)
read -r offset size < <(python3 - "$folder/a.ova" "$member" <<'P'
import sys, tarfile
m = tarfile.open(sys.argv[1]).getmember(sys.argv[2]); print(m.offset_data, m.size)
P
)
json='json:{"driver":"vmdk","file":{"driver":"raw","offset":'$offset',"size":'$(((size + 511) / 512 * 512))',"file":{"driver":"file","filename":"'$folder/a.ova'"}}}'
data=$(du -k --apparent-size "$folder/a.ova" | cut -f1)
echo "archive $((data / 1024)) MiB, disk $(($(du -k "$folder/disk.raw" | cut -f1) / 1024)) MiB of data"
: > "$folder/ours"; : > "$folder/peer"; : > "$folder/cpu"
measure() { # FILE COMMAND…: wall and processor seconds
  local out=$1; shift; local start end
  start=$(date +%s.%N); { TIMEFORMAT='%U %S'; time "$@" >/dev/null; } 2>"$folder/t"; end=$(date +%s.%N)
  echo "$(echo "$end - $start" | bc) $(awk '{print $1 + $2}' "$folder/t")" >> "$out"
}
peer() { qemu-img convert -O qcow2 "$json" "$folder/peer.qcow2"; sync "$folder/peer.qcow2"; }
ours() { "$bench" "$folder/a.ova" "$folder/out"; }
cat "$folder/a.ova" > /dev/null
for i in $(seq "$runs"); do
  rm -rf "$folder/out" "$folder/peer.qcow2"; mkdir "$folder/out"; sync "$folder"
  measure "$folder/peer" peer; measure "$folder/ours" ours
  [ "$i" != 1 ] || { qemu-img compare -q "$folder/out/guest.qcow2" "$folder/disk.raw"; qemu-img check -q "$folder/out/guest.qcow2"; }
done
median() { sort -n -k"$2" "$1" | awk -v k="$2" '{v[NR]=$k} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
pw=$(median "$folder/peer" 1) ow=$(median "$folder/ours" 1) pc=$(median "$folder/peer" 2) oc=$(median "$folder/ours" 2)
echo "qemu-img convert: median $pw s wall, $pc s CPU; Boxyard with manifest: median $ow s wall, $oc s CPU ($runs runs each)"
awk -v p="$pw" -v o="$ow" -v pc="$pc" -v oc="$oc" 'BEGIN {printf "import-ratio %.2f cpu-ratio %.2f\n", p / o, oc / pc}'
