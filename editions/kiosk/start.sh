#!/bin/sh
# Shows the story on this machine's screen, and goes on doing so. 在本机屏幕上播放，出错会自动恢复。
# Stop it with Ctrl+C. Settings: settings.json. Needs Chromium, Chrome or Edge, and Python 3.7 or Node 18.
# With --network a presenter's phone in the same network is let in (docs/offline.md).
cd "$(dirname "$0")" || exit 1
if python3 -c 'import sys; sys.exit(sys.version_info < (3, 7))' 2>/dev/null; then
  set -- python3 kiosk.py "$@"
elif node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18)' 2>/dev/null; then
  set -- node kiosk.mjs "$@"
else
  echo '本机没有 Python 3.7 或 Node 18。Neither Python 3.7 nor Node 18 is on this machine: install python3.' >&2
  exit 1
fi
# The screen must not go dark; where there is no X server this says nothing.
if command -v xset >/dev/null 2>&1; then xset s off s noblank -dpms 2>/dev/null; fi
child=
trap 'test -n "$child" && kill "$child" 2>/dev/null; exit 0' INT TERM
pause=1
while :; do
  born=$(date +%s)
  # Python writes no byte code beside the programs: the folder stays as its list of hashes says.
  PYTHONDONTWRITEBYTECODE=1 "$@" &
  child=$!
  wait "$child"
  test $(($(date +%s) - born)) -gt 60 && pause=1
  echo "kiosk ended, again in $pause s" >&2
  sleep "$pause"
  pause=$((pause * 2))
  test "$pause" -gt 30 && pause=30
done
