# Compares every file with SHA256SUMS, once, beside everything else.
param($state)
$lines = @([IO.File]::ReadAllLines((Join-Path $state.here 'SHA256SUMS')) | Where-Object { $_.Length -gt 66 })
$state.files.total = $lines.Count
$sha = [Security.Cryptography.SHA256]::Create()
foreach ($line in $lines) {
  $path = $line.Substring(66)
  try {
    $stream = [IO.File]::OpenRead((Join-Path $state.here $path.Replace('/', '\')))
    try { $hash = [BitConverter]::ToString($sha.ComputeHash($stream)).Replace('-', '').ToLowerInvariant() }
    finally { $stream.Dispose() }
    if ($hash -ne $line.Substring(0, 64)) { $state.files.damaged += $path }
  } catch { $state.files.missing += $path }
  $state.files.checked += 1
}
$bad = @($state.files.damaged).Count + @($state.files.missing).Count
$state.files.state = if ($bad -gt 0) { 'damaged' } else { 'whole' }
