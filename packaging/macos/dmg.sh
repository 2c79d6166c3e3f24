#!/bin/sh
# Packs Dateline.app into a disk image with a link to Applications. First: python3 packaging/freeze.py   Then, on a Mac: this.
# Signing and notarising need the publisher's own identity: DATELINE_IDENTITY="Developer ID Application: …" sh macos/dmg.sh
set -eu
frozen=$(cd "$(dirname "$0")/../.." && pwd)/out/frozen
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT

if [ -n "${DATELINE_IDENTITY:-}" ]; then
  codesign --force --deep --options runtime --timestamp --sign "$DATELINE_IDENTITY" "$frozen/Dateline.app"
fi
cp -R "$frozen/Dateline.app" "$staged/"
ln -s /Applications "$staged/Applications"
hdiutil create -volname Dateline -srcfolder "$staged" -ov -format ULFO "$frozen/Dateline.dmg"
