# Checks every file of this folder against SHA256SUMS. 检查本文件夹的每个文件是否完好。
# Exit 0: all whole. Exit 1: the files that are damaged or missing are named.
$folder = Split-Path -Parent $MyInvocation.MyCommand.Path
$bad = @()
foreach ($line in [IO.File]::ReadAllLines((Join-Path $folder 'SHA256SUMS'))) {
  if ($line.Length -lt 67) { continue }
  $file = Join-Path $folder $line.Substring(66).Replace('/', '\')
  if (-not (Test-Path -LiteralPath $file)) { $bad += "missing  $($line.Substring(66))"; continue }
  $hash = (Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash.ToLowerInvariant()
  if ($hash -ne $line.Substring(0, 64)) { $bad += "damaged  $($line.Substring(66))" }
}
if ($bad.Count -gt 0) {
  $bad | ForEach-Object { Write-Host $_ }
  Write-Host '以上文件已损坏或缺失，请重新拷贝整个文件夹。Damaged or missing files are named above: copy the whole folder again.'
  exit 1
}
Write-Host '全部文件完好。All files are whole.'
