#!/bin/sh
# The tests need a real browser: the one that is there, else Debian's Chromium, else Playwright's own. Never skipped.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
SUDO=$(test "$(id -u)" = 0 || echo sudo)
if command -v apt-get >/dev/null 2>&1 && $SUDO apt-get update -qq && $SUDO apt-get install -qqy --no-install-recommends chromium; then exit 0; fi
.venv/bin/python -m playwright install chromium
