#!/bin/sh
# Tells this user's desktop of the Dateline in this folder: program, menu entry, file type and icons. Needs no root.
# ./install.sh --remove takes all of it back. The folder itself is never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
bin="$HOME/.local/bin"

if [ "${1:-}" = "--remove" ]; then
  rm -f "$bin/dateline" "$data/applications/dateline.desktop" "$data/mime/packages/dateline.xml"
  rm -f "$data"/icons/hicolor/*/apps/dateline.png
else
  mkdir -p "$bin" "$data/applications" "$data/mime/packages"
  ln -sf "$here/dateline" "$bin/dateline"
  sed "s|^Exec=dateline|Exec=\"$here/dateline\"|" "$here/dateline.desktop" > "$data/applications/dateline.desktop"
  cp "$here/dateline.xml" "$data/mime/packages/dateline.xml"
  for icon in "$here"/icons/*.png; do
    size=$(basename "$icon" .png)
    mkdir -p "$data/icons/hicolor/${size}x${size}/apps"
    cp "$icon" "$data/icons/hicolor/${size}x${size}/apps/dateline.png"
  done
fi
# A desktop without these tools learns of the change when it next starts.
if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database > /dev/null; then update-desktop-database "$data/applications"; fi
