#!/bin/sh
# Makes sure that what the browser tests need of the system is there: installs it on Debian as root, else says what to do.
set -eu

missing=""

found=no
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then found=yes; fi
done
if [ "$found" = no ]; then missing="chromium"; fi

# Playwright's driver is linked against this library, which a small Debian lacks.
if [ "$(uname -s)" = Linux ] && ! python3 -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null; then
    missing="$missing libatomic1"
fi

if [ -z "$missing" ]; then exit 0; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing for the browser tests: $missing"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
    exit 0
fi

echo "The browser tests need: $missing (Debian: sudo apt-get install $missing; elsewhere Chromium or Chrome on the PATH)." >&2
exit 1
