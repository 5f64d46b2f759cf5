#!/bin/sh
# Makes sure that a Chromium for the browser tests is there: installs Debian's where that is allowed, else says what to do.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing chromium for the browser tests"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null
    exit 0
fi

echo "The browser tests need Chromium or Chrome on the PATH (Debian: sudo apt-get install chromium)." >&2
exit 1
