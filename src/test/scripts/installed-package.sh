#!/usr/bin/env bash
# shellcheck disable=SC2034,SC2154
# Installs the Debian package in a minimal Debian system that has neither Java nor Maven, as a user
# without a desktop would, and removes it again:
#
#   installed-package.sh PACKAGE.deb ARCHIVE.tar.gz FOLDER_FOR_PICTURES
#
# The command line recognises a recording; the window opens one that is passed to it, as a file
# manager does, and recognises it; both use the start-up cache. The portable archive does the same
# from a folder with a space in its name. After the removal, the system must be as before, and the
# user's home folder must contain nothing but the program's folder.
#
# Needs root, Debian's debootstrap, and what window.sh needs. The system is made with debootstrap in
# a temporary folder and entered with chroot; the virtual screen belongs to the caller's system.
set -euo pipefail
name=installed-package
package=${1:?the Debian package}
archive=${2:?the portable archive}
pictures=${3:?a folder for the pictures}
width=1280
height=800
recordings=
model=
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
word=$scripts/../../../assets/samples/02/7_02_0.wav

[ "$(id -u)" -eq 0 ] || { echo "$name: only root can make a system to install in" >&2; exit 2; }
command -v debootstrap > /dev/null || { echo "$name: debootstrap is missing" >&2; exit 2; }
if [ -z "${AUDIODIGIT_UNSHARED:-}" ]; then
  # mounts that nobody else sees, and that end with the script
  AUDIODIGIT_UNSHARED=1 exec unshare --mount --propagation private "$0" "$@"
fi

root=$(mktemp -d)
chmod 755 "$root"
remove_root() {
  umount -R "$root/proc" "$root/dev" 2> /dev/null || true
  rm -rf --one-file-system "$root"
}
trap remove_root EXIT

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

as_user=(chroot --userspec=user "$root" env PATH=/usr/bin:/bin HOME=/home/user LANG=C.UTF-8)

give_to_user() { chown -R --reference="$root/home/user" "$home" "$work"; }

# The files of the system, without the package manager's own.
files() {
  (cd "$root" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache \
    -o -path ./var/log -o -path ./tmp -o -path ./home/user/.audiodigit \
    -o -path ./home/user/.cache/fontconfig \) -prune -o -print | sort)
}

echo "$name: making a system"
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
debootstrap --variant=minbase "$release" "$root" > "$root.log" 2>&1 || { cat "$root.log" >&2; exit 1; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
in_root useradd --create-home user
dependencies=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
# shellcheck disable=SC2086
in_root apt-get install -y -qq --no-install-recommends $dependencies > "$root/var/log/install" 2>&1 \
  || { tail "$root/var/log/install" >&2; exit 1; }
install -m 644 "$word" "$root/home/user/a word.wav"
if in_root sh -c 'command -v java mvn'; then
  echo "$name: the system has Java or Maven" >&2
  exit 1
fi
files > "$root/var/log/before"

echo "$name: installing $(basename "$package")"
cp "$package" "$root/tmp/package.deb"
in_root dpkg -i /tmp/package.deb > /dev/null
rm "$root/tmp/package.deb"
"${as_user[@]}" audiodigit --version
# with this mode, Java does not start without the cache
export JAVA_TOOL_OPTIONS=-XX:AOTMode=on
recognised() { grep -q '"label":"7"' <<< "$1" || { echo "$name: a 7 was recognised as $1" >&2; exit 1; }; }
recognised "$("${as_user[@]}" audiodigit classify --json "/home/user/a word.wav" 2> /dev/null)"
echo "$name: the command recognised a word"

program=("${as_user[@]}" audiodigit "/home/user/a word.wav")
started=("Recognised 7 .*a word.wav")
home=$root/home/user/.audiodigit
prepare=give_to_user
cleanup=remove_root
# shellcheck source=window.sh
. "$scripts/window.sh"
shot installed 60
close_program
rm -r "$work"

mkdir "$root/home/user/my programs"
tar -xzf "$archive" -C "$root/home/user/my programs"
portable=$(cd "$root" && echo home/user/my\ programs/*/bin/audiodigit)
recognised "$("${as_user[@]}" "/$portable" classify --json "/home/user/a word.wav" 2> /dev/null)"
echo "$name: the portable archive recognised a word"
rm -r "$root/home/user/my programs"

in_root dpkg --purge audiodigit > /dev/null
files > "$root/var/log/after"
diff "$root/var/log/before" "$root/var/log/after" || { echo "$name: the removal left files" >&2; exit 1; }
echo "$name: nothing was left"
echo "In the user's folder: $(cd "$root/home/user/.audiodigit" && ls -x)"
