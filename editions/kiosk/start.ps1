# Shows the story on this machine's screen, and goes on doing so. 在本机屏幕上播放，出错会自动恢复。
# Close this window to stop. Settings: settings.json. Needs Chrome or Edge. -Network lets a presenter's phone in.
param([switch]$Network)
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$more = @(if ($Network) { '-Network' })
$wait = 1
while ($true) {
  $born = Get-Date
  & powershell -NoProfile -ExecutionPolicy Bypass -File (Join-Path $here 'kiosk.ps1') @more
  if (((Get-Date) - $born).TotalSeconds -gt 60) { $wait = 1 }
  Write-Host "kiosk ended, again in $wait s"
  Start-Sleep -Seconds $wait
  $wait = [Math]::Min(30, $wait * 2)
}
