#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh BUILD VERSION: makes the .deb of a build folder, looks into it, installs it by apt on a clean system of this
# computer's release, and starts it there: version, list, doctor, and the window on an X server.
# The clean system is clean-root.sh's. Called as a user it asks sudo, without a password.
# Packages: mmdebstrap dpkg-dev xvfb xdotool
set -uo pipefail
if [ "$(id -u)" != 0 ]; then exec sudo -n "$0" "$@"; fi
if [ "${BOXYARD_INSIDE:-}" != yes ]; then # own mounts and processes: whatever happens, nothing stays
  work=$(mktemp -d /var/tmp/bxdXXXXX)
  trap 'rm -rf "$work"' EXIT
  BOXYARD_INSIDE=yes BOXYARD_WORK=$work unshare --mount --pid --fork --kill-child=KILL --mount-proc --propagation private "$0" "$@"
  exit
fi
build=$1 version=$2 work=$BOXYARD_WORK root=$BOXYARD_WORK/root failures=0
bad() { echo "FAILED: $*"; failures=$((failures + 1)); }
die() { echo "FAILED: $*"; exit 1; }
holds() { grep -qE -- "$2" <<<"$1" || bad "“$2” is missing in: $1"; }

# The package.
cmake --build "$build" --target boxyard boxyard_generated >"$work/log" 2>&1 || die "build: $(tail "$work/log")"
cpack --config "$build/CPackConfig.cmake" -B "$work/cpack" >"$work/log" 2>&1 || die "cpack: $(tail "$work/log")"
deb=$(find "$work/cpack" -maxdepth 1 -name '*.deb')
[ -f "$deb" ] || die "no package, or several: $deb"
[ "$(basename "$deb")" = "boxyard_${version}_$(dpkg --print-architecture).deb" ] || bad "name: $deb"
[ "$(dpkg-deb -f "$deb" Version)" = "$version" ] || bad "version: $(dpkg-deb -f "$deb" Version)"
depends=$(dpkg-deb -f "$deb" Depends); recommends=$(dpkg-deb -f "$deb" Recommends)
for need in 'libqt6widgets6(t64)? \(>=' 'libvirt0' 'libspice-client-glib-2.0-8 \(>=' 'libarchive13' 'qt6-qpa-plugins'; do holds "$depends" "$need"; done
for need in libvirt-daemon-system qemu-system-x86 ovmf; do holds "$recommends" "$need"; done
content=$(dpkg-deb -c "$deb")
for file in bin/boxyard share/applications/org.boxyard.Boxyard.desktop share/metainfo/org.boxyard.Boxyard.metainfo.xml \
  share/mime/packages/org.boxyard.Boxyard.xml share/icons/hicolor/scalable/apps/org.boxyard.Boxyard.svg share/man/man1/boxyard.1.gz \
  share/bash-completion/completions/boxyard share/zsh/vendor-completions/_boxyard share/doc/boxyard/copyright share/doc/boxyard/changelog.gz; do
  holds "$content" "root/root .* \./usr/${file//./\\.}$"
done
awk '!/^(drwxr-xr-x|-rw-r--r--) root\/root/ && !/^-rwxr-xr-x root\/root .*\/bin\/boxyard$/' <<<"$content" | grep . && bad "rights or owners"

# The clean system.
. "$(dirname "$(readlink -f "$0")")/clean-root.sh"
clean_root "$root" "$work" || exit 1
cp "$deb" "$root/tmp/boxyard.deb"
in_root apt-get update -qq >"$work/log" 2>&1 || die "apt update: $(tail "$work/log")"
planned=$(in_root apt-get install -s /tmp/boxyard.deb 2>&1) || bad "with what it recommends: $(tail <<<"$planned")"
for package in libvirt-daemon-system qemu-system-x86 ovmf swtpm; do holds "$planned" "^Inst $package "; done
in_root apt-get install -y -qq --no-install-recommends /tmp/boxyard.deb >"$work/log" 2>&1 || die "apt: $(tail "$work/log")"

# It runs there, where there is no libvirt, no QEMU and no engine.
in_root ldd /usr/bin/boxyard | grep 'not found' && bad "libraries"
[ "$(in_root boxyard --version)" = "boxyard $version" ] || bad "version: $(in_root boxyard --version 2>&1)"
in_root timeout 30 boxyard list >"$work/out" 2>"$work/err"; status=$?
[ $status = 1 ] || bad "list ended with $status: $(cat "$work/out" "$work/err")"
holds "$(cat "$work/err")" '^boxyard: .*libvirt'; holds "$(cat "$work/err")" '^hint: '
in_root timeout 30 boxyard doctor >"$work/out" 2>&1 || bad "doctor: $(cat "$work/out")"
holds "$(cat "$work/out")" 'QEMU'
in_root sh -c 'zcat /usr/share/man/man1/boxyard.1.gz | grep -q "^.TH BOXYARD"' || bad "manual"

# The window, on an X server of this computer whose socket the clean system sees.
mkdir -p "$root/tmp/.X11-unix"; mount -t tmpfs -o mode=1777 tmpfs /tmp; mkdir -m 1777 /tmp/.X11-unix; mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mkfifo "$work/display"; exec 7<>"$work/display"
Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
read -r -t 20 number <&7 || die "no X server"
export DISPLAY=:$number
in_root env DISPLAY=":$number" boxyard >"$work/out" 2>&1 &
program=$!
window=$(timeout 30 xdotool search --sync --onlyvisible --name Boxyard | head -1)
[ -n "$window" ] || die "no window: $(cat "$work/out")"
eval "$(xdotool getwindowgeometry --shell "$window")"
[ "$WIDTH" -ge 820 ] && [ "$HEIGHT" -ge 520 ] || bad "the window is $WIDTH × $HEIGHT"
kill -0 $program 2>/dev/null || bad "it ended: $(cat "$work/out")"
knows_spice() { grep -q libspice-client-glib "/proc/$(pgrep -x boxyard | head -1)/maps"; }
knows_spice && bad "a window without a console has loaded the SPICE library"
end() {
  kill -TERM "$(pgrep -x boxyard | head -1)"; wait $program; status=$?
  [ $status -lt 128 ] || [ $status = 143 ] || bad "it ended with $status: $(cat "$work/out")"
}
end

# A console loads the SPICE library, which nothing links.
printf '[virt-viewer]\ntype=spice\ntitle=Nobody\nunix-path=/tmp/nobody.sock\n' >"$root/tmp/nobody.vv"
in_root env DISPLAY=":$number" boxyard console /tmp/nobody.vv >"$work/out" 2>&1 &
program=$!
timeout 30 xdotool search --sync --onlyvisible --name Nobody >/dev/null || die "no console: $(cat "$work/out")"
for ((i = 0; i < 100; i++)); do knows_spice && break; read -r -t 0.1 <&7; done
knows_spice || bad "the console has not loaded the SPICE library"
end
holds "$(cat "$work/log")" 'Setting up boxyard'
in_root apt-get remove -y -qq boxyard >"$work/log" 2>&1 && [ ! -e "$root/usr/bin/boxyard" ] || bad "remove: $(tail "$work/log")"
[ "$failures" -eq 0 ] && echo "made, installed, started and removed"
exit $((failures > 0))
