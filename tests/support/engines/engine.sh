#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Throw-away container engines for tests; the caller is root. Each engine lives in network, mount and process namespaces
# of its own, so that nothing of it shows outside but its folder and the socket in it, and killing one process ends all.
#
#   engine.sh start docker|podman|rootless DIR    starts it; the API answers at DIR/engine.sock
#   engine.sh image DIR [NAME [COMMAND]]          makes the image boxyard/busybox:1 from this computer's busybox, or NAME:1
#                                                 that runs COMMAND (words without spaces) and exposes port 80
#   engine.sh registry DIR PORT                   a registry on localhost:PORT, inside the engine's network
#   engine.sh exec DIR COMMAND…                   runs a command inside the engine's namespaces
#   engine.sh kill DIR                            as if the power went; DIR stays and can be started again
#   engine.sh purge DIR                           the same, and DIR goes too
set -eu

die() { echo "engine.sh: $*" >&2; exit 1; }
# The process inside that is its namespaces' first.
inside() { pgrep -P "$(cat "$1/outer.pid")" | head -1; }
answers() { curl -sf -o /dev/null -m 2 --unix-socket "$1/engine.sock" http://engine/_ping; }

# The control group of this engine's containers, where they can have one of their own.
cgroup_of() { echo "boxyard-test-$(echo "$1" | sha256sum | cut -c1-12)"; }

# overlay needs an upper folder that is not on an overlay itself, as it is in many containers.
storage_driver() {
    local probe; probe=$(mktemp -d -p "$1")
    mkdir "$probe/lower" "$probe/upper" "$probe/work" "$probe/merged"
    if mount -t overlay overlay -o "lowerdir=$probe/lower,upperdir=$probe/upper,workdir=$probe/work" "$probe/merged" 2>/dev/null; then
        umount "$probe/merged"; echo overlay
    else
        echo vfs
    fi
    rm -rf "$probe"
}

podman_settings() {
    local dir=$1 driver=$2
    cat > "$dir/containers.conf" <<CONF
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=2048:2048"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
CONF
    cat > "$dir/storage.conf" <<CONF
[storage]
driver = "$driver"
graphroot = "$dir/data"
rootless_storage_path = "$dir/data"
runroot = "/run/user/engine/containers"
CONF
    for port in 5000 5001; do
        printf '[[registry]]\nlocation = "localhost:%s"\ninsecure = true\n' "$port"
    done > "$dir/registries.conf"
    echo "HOME=$dir/home XDG_RUNTIME_DIR=/run/user/engine CONTAINERS_CONF=$dir/containers.conf CONTAINERS_STORAGE_CONF=$dir/storage.conf CONTAINERS_REGISTRIES_CONF=$dir/registries.conf" > "$dir/environment"
}

start() {
    local kind=$1 dir=$2 user=root driver command
    mkdir -p "$dir/data" "$dir/home"; chmod 755 "$dir"; rm -f "$dir/engine.sock"
    [ "$kind" != rootless ] || user=boxyardtest
    driver=$(storage_driver "$dir")
    if [ "$kind" = docker ]; then
        [ "$driver" = overlay ] && driver=overlay2
        echo '{}' > "$dir/daemon.json"
        command="exec tini -g -- dockerd --config-file=$dir/daemon.json --storage-driver=$driver --data-root=$dir/data --exec-root=/run/docker --pidfile=/run/dockerd.pid --cgroup-parent=/$(cgroup_of "$dir") --group=root -H unix://$dir/engine.sock"
    else
        podman_settings "$dir" "$driver"
        command="mkdir -p /run/user/engine; chown $user: /run/user/engine; chmod 700 /run/user/engine; chown -R $user: $dir; exec tini -g -- setpriv --reuid=$user --regid=$user --init-groups env -i PATH=$PATH USER=$user $(cat "$dir/environment") podman system service --time=0 unix://$dir/engine.sock"
    fi
    # The user of the rootless engine exists inside only: its lines are laid over this computer's files.
    cat > "$dir/inside.sh" <<INSIDE
ip link set lo up
mount --make-shared /
for folder in /run /dev/shm /var/tmp /etc/docker /var/lib/containers /etc/cni/net.d; do
    if [ -d \$folder ]; then mount -t tmpfs -o mode=755 tmpfs \$folder; fi
done
chmod 1777 /dev/shm /var/tmp; mkdir -p /run/lock
if [ $user != root ]; then
    # Its network needs tun, which only root may open on some computers.
    if [ ! -w /dev/net/tun ] || [ "\$(stat -c %a /dev/net/tun)" != 666 ]; then
        mount -t tmpfs -o mode=755 tmpfs /dev/net && mknod -m 666 /dev/net/tun c 10 200
    fi
    mkdir /run/accounts
    for file in passwd group subuid subgid; do cat /etc/\$file > /run/accounts/\$file 2>/dev/null || true; done
    echo "$user:x:61184:61184::$dir/home:/bin/sh" >> /run/accounts/passwd
    echo "$user:x:61184:" >> /run/accounts/group
    for file in subuid subgid; do echo "$user:500000:65536" >> /run/accounts/\$file; done
    for file in passwd group subuid subgid; do touch /etc/\$file; mount --bind /run/accounts/\$file /etc/\$file; done
fi
$command
INSIDE
    setsid unshare --net --mount --propagation private --pid --fork --kill-child=KILL --mount-proc sh "$dir/inside.sh" \
        > "$dir/log" 2>&1 < /dev/null &
    echo $! > "$dir/outer.pid"
    for _ in $(seq 400); do
        if answers "$dir"; then return 0; fi
        kill -0 "$(cat "$dir/outer.pid")" 2>/dev/null || break
        sleep 0.05
    done
    tail -5 "$dir/log" >&2
    die "the engine did not start"
}

make_image() {
    local dir=$1 name=${2:-boxyard/busybox} command tree id
    command=$(printf '%%22%s%%22,' ${3:-/bin/sh})
    tree=$(mktemp -d); mkdir -p "$tree"/{bin,etc,tmp,proc,sys,dev,root}
    cp /bin/busybox "$tree/bin/"
    for applet in $(/bin/busybox --list); do [ "$applet" = busybox ] || ln -sf busybox "$tree/bin/$applet"; done
    echo root:x:0:0:root:/root:/bin/sh > "$tree/etc/passwd"; echo root:x:0: > "$tree/etc/group"
    id=$(tar -C "$tree" -c . | curl -sf --unix-socket "$dir/engine.sock" -X POST -H 'Content-Type: application/x-tar' --data-binary @- \
        "http://engine/v1.41/images/create?fromSrc=-&changes=CMD%20%5B${command%,}%5D&changes=ENV%20PATH=/bin&changes=EXPOSE%2080" \
        | grep -o 'sha256:[0-9a-f]*' | head -1)
    rm -rf "$tree"
    [ -n "$id" ] || die "the image was not made"
    curl -sf --unix-socket "$dir/engine.sock" -X POST "http://engine/v1.41/images/$id/tag?repo=$name&tag=1"
}

start_registry() {
    local dir=$1 port=$2
    mkdir -p "$dir/registry-$port"
    cat > "$dir/registry-$port.yml" <<CONF
version: 0.1
log: {level: warn}
storage: {filesystem: {rootdirectory: $dir/registry-$port}, delete: {enabled: true}}
http: {addr: "127.0.0.1:$port", secret: boxyard}
CONF
    setsid nsenter -t "$(inside "$dir")" -n -p -- docker-registry serve "$dir/registry-$port.yml" > "$dir/registry-$port.log" 2>&1 < /dev/null &
    for _ in $(seq 200); do
        if nsenter -t "$(inside "$dir")" -n curl -sf -o /dev/null "http://127.0.0.1:$port/v2/"; then return 0; fi
        sleep 0.05
    done
    die "the registry did not start"
}

stop() {
    local dir=$1
    [ -f "$dir/outer.pid" ] || return 0
    # unshare does not listen to TERM while its child lives.
    kill -KILL "$(cat "$dir/outer.pid")" 2>/dev/null || true
    for _ in $(seq 200); do answers "$dir" || break; sleep 0.02; done
    sleep 0.1
    # Docker's control groups are this engine's own; Podman's have one name, and one engine of each kind runs at a time.
    local groups='*/libpod_parent*'; [ ! -f "$dir/daemon.json" ] || groups="*/$(cgroup_of "$dir")*"
    find /sys/fs/cgroup -mindepth 2 -depth -type d -path "$groups" -exec rmdir {} + 2>/dev/null || true
}

action=${1:-}; [ $# -ge 2 ] || die "usage: engine.sh start|image|registry|exec|kill|purge …"
shift
case $action in
start) start "$1" "$2" ;;
image) make_image "$@" ;;
registry) start_registry "$1" "$2" ;;
exec) dir=$1; shift; exec nsenter -t "$(inside "$dir")" -n -m -p -- env $(cat "$dir/environment" 2>/dev/null) "$@" ;;
kill) stop "$1" ;;
purge) stop "$1"; rm -rf "$1" 2>/dev/null || { sleep 0.3; rm -rf "$1"; } ;;
*) die "unknown action $action" ;;
esac
