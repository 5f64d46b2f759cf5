#!/bin/sh
# Makes sure that what the browser tests need of the system is there: installs it on Debian as root, else says what to do.
set -eu

missing=""

found=no
for name in chromium-headless-shell chrome-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then found=yes; fi
done
if [ "$found" = no ]; then missing="chromium-headless-shell"; fi

# Playwright's driver is linked against this library, which a small Debian lacks.
if [ "$(uname -s)" = Linux ] && ! python3 -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null; then
    missing="$missing libatomic1"
fi

if [ -z "$missing" ]; then exit 0; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # The Chromium without windows does the same with less work, but not every Debian has it.
    apt-cache show chromium-headless-shell >/dev/null 2>&1 || missing=$(echo "$missing" | sed 's/-headless-shell//')
    echo "installing for the browser tests: $missing"
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
    exit 0
fi

echo "The browser tests need: $missing (Debian: sudo apt-get install $missing; elsewhere Chromium or Chrome on the PATH)." >&2
exit 1
