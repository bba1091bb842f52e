#!/bin/sh
# The HTML judge and axe are npm packages. Uses the Node that is there, else Debian's.
set -eu
if ! command -v npm >/dev/null 2>&1; then
  echo "npm ontbreekt; we installeren nodejs en npm van Debian" >&2
  SUDO=$(test "$(id -u)" = 0 || echo sudo)
  $SUDO apt-get update -qq && $SUDO apt-get install -qqy --no-install-recommends nodejs npm
fi
npm ci --no-audit --no-fund --ignore-scripts --silent
