#!/bin/sh
# Checks every file of this folder against SHA256SUMS. 检查本文件夹的每个文件是否完好。
# Exit 0: all whole. Exit 1: the files that are damaged or missing are named above.
cd "$(dirname "$0")" || exit 1
if command -v sha256sum >/dev/null 2>&1; then sum='sha256sum'; else sum='shasum -a 256'; fi
if $sum -c SHA256SUMS 2>/dev/null | grep -v ': OK$'; then
  echo '以上文件已损坏或缺失，请重新拷贝整个文件夹。Damaged or missing files are named above: copy the whole folder again.'
  exit 1
fi
echo '全部文件完好。All files are whole.'
