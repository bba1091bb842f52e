#!/bin/sh
# The tests need real browsers (Chromium: the one that is there, else Debian's, else Playwright's own; Firefox and WebKit as
# they are in Debian, with a screen that nobody sees), something that reads the PDFs they print (poppler), and another program
# that cites (pandoc). Never skipped.
set -eu
SUDO=$(test "$(id -u)" = 0 || echo sudo)
have() { command -v "$1" >/dev/null 2>&1; }
debian() { have apt-get && $SUDO apt-get update -qq && $SUDO apt-get install -qqy --no-install-recommends "$1"; }
need() { have "$1" || debian "$2" || { echo "$1 ontbreekt: installeer $2 ($3)" >&2; exit 1; }; }

need pdftotext poppler-utils "brew install poppler, dnf install poppler-utils"
need pandoc pandoc "brew install pandoc, dnf install pandoc"
need nginx nginx-light "brew install nginx, dnf install nginx"
need apache2 apache2 "dnf install httpd"
need caddy caddy "brew install caddy, dnf install caddy"
need soffice libreoffice-writer-nogui "brew install --cask libreoffice, dnf install libreoffice-writer"
have firefox || need firefox-esr firefox-esr "brew install firefox, dnf install firefox"
need Xvfb xvfb "dnf install xorg-x11-server-Xvfb"
need WebKitWebDriver webkit2gtk-driver "dnf install webkit2gtk4.1-devel"
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if have "$name"; then exit 0; fi
done
debian chromium || .venv/bin/python -m playwright install chromium
