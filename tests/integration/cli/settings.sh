#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# settings.sh BOXYARD MAKE-OVA: the settings of an appliance on the way to the guest: asked for, given on a CD that libvirt
# takes, gone with the machine's disks. Runs inside session-home.sh.
set -uo pipefail
boxyard=$1 makeOva=$2 failures=0
fail() { echo "FAILED: $*; status: ${status:-}; out: ${out:0:400}; err: ${err:0:400}"; failures=$((failures + 1)); }
run() { out=$(timeout 90 "$boxyard" --connect qemu:///session --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); said="$*"; }
ends() { [ "$status" = "$1" ] || fail "“$said” must end with $1"; }
tells() { grep -qE -- "$1" <<<"$err" || fail "“$said” does not tell “$1”"; }
pool=$XDG_DATA_HOME/libvirt/images
mkdir -p "$pool" "$HOME/box"
head -c 1M /dev/urandom >"$HOME/disk.raw"
"$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --cpus 1 --memory 64 --name told --out "$HOME/told.ova" || { echo "FAILED: make-ova"; exit 1; }
tar -xf "$HOME/told.ova" -C "$HOME/box"; rm -f "$HOME"/box/*.mf
mv "$HOME"/box/*.ovf "$HOME/box/told.ovf"
# A password that must be given, a name with a default, and a second disk as large as a setting says.
/usr/bin/python3 - "$HOME/box/told.ovf" <<'PY'
import sys
text = open(sys.argv[1]).read()
product = """<ProductSection ovf:class="com.example"><Info>Settings</Info>
<Property ovf:key="secret" ovf:type="string" ovf:password="true" ovf:userConfigurable="true" ovf:qualifiers="MinLen(1)"/>
<Property ovf:key="host" ovf:type="string" ovf:userConfigurable="true" ovf:value="box"/>
<Property ovf:key="size" ovf:type="uint32" ovf:userConfigurable="true" ovf:value="4"/></ProductSection>
"""
disk = '<Disk ovf:diskId="data" ovf:capacity="${com.example.size}" ovf:capacityAllocationUnits="byte * 2^30"/>\n'
item = """<Item><rasd:AddressOnParent>1</rasd:AddressOnParent><rasd:ElementName>data</rasd:ElementName>
<rasd:HostResource>ovf:/disk/data</rasd:HostResource><rasd:InstanceID>40</rasd:InstanceID><rasd:Parent>3</rasd:Parent>
<rasd:ResourceType>17</rasd:ResourceType></Item>
"""
text = text.replace("<OperatingSystemSection", product + "<OperatingSystemSection", 1)
text = text.replace("</DiskSection>", disk + "</DiskSection>", 1)
text = text.replace("</VirtualHardwareSection>", item + "</VirtualHardwareSection>", 1)
open(sys.argv[1], "w").write(text)
PY

run import "$HOME/box/told.ovf"; ends 4; tells 'needs a value for “com.example.secret”'; tells '--property com.example.secret=VALUE'
run import "$HOME/box/told.ovf" --property com.example.secret=; ends 4
run import "$HOME/box/told.ovf" --property nothing=1; ends 1; tells 'no setting “nothing”'
[ -z "$(ls "$pool")" ] || fail "a question left files: $(ls "$pool")"

run import "$HOME/box/told.ovf" --property com.example.secret=hunter2 --property com.example.size=9; ends 0; tells 'on a CD \(ovf-env.xml\)'
iso=$pool/told-ovf-env.iso
[ "$(stat -c %a "$iso")" = 600 ] || fail "others may read the password: $(ls -l "$pool")"
virsh -q -c qemu:///session dumpxml told | tr -d '\n' | grep -qE "<disk type='file' device='cdrom'>.{0,200}<source file='$iso'" || fail "the machine has no such CD"
qemu-img info --output=json "$pool/told-disk2.qcow2" | grep -q "\"virtual-size\": $((9 << 30))" || fail "the second disk has not the size of the setting"
LC_ALL=C grep -qa 'oe:key="com.example.secret" oe:value="hunter2"' "$iso" || fail "the guest is not told the password"
LC_ALL=C grep -qa 'oe:key="com.example.host" oe:value="box"' "$iso" || fail "the guest is not told the default"

run delete told --disks --yes; ends 0
[ -z "$(ls "$pool")" ] || fail "the machine left files: $(ls "$pool")"
[ "$failures" -eq 0 ] && echo "the guest is told its settings"
exit $((failures > 0))
