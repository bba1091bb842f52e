#!/bin/sh
# The tests need a real browser (the one that is there, else Debian's Chromium, else Playwright's own) and something that
# reads the PDFs it prints (poppler); the references need another program that cites (pandoc). Never skipped.
set -eu
SUDO=$(test "$(id -u)" = 0 || echo sudo)
debian() { command -v apt-get >/dev/null 2>&1 && $SUDO apt-get update -qq && $SUDO apt-get install -qqy --no-install-recommends "$1"; }

if ! command -v pdftotext >/dev/null 2>&1; then
  debian poppler-utils || { echo "pdftotext ontbreekt: installeer poppler (brew install poppler, dnf install poppler-utils)" >&2; exit 1; }
fi
if ! command -v pandoc >/dev/null 2>&1; then
  debian pandoc || { echo "pandoc ontbreekt: installeer het (brew install pandoc, dnf install pandoc)" >&2; exit 1; }
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
debian chromium || .venv/bin/python -m playwright install chromium
