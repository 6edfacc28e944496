# Starts the browser and starts it afresh whenever its page is gone: ended, crashed, or hanging.

function Find-Browser($settings) {
  if ($env:KIOSK_BROWSER) { return $env:KIOSK_BROWSER }
  if ($settings.browser) { return $settings.browser }
  $roots = @($env:ProgramFiles, ${env:ProgramFiles(x86)}, $env:LOCALAPPDATA) | Where-Object { $_ }
  foreach ($name in 'Google\Chrome\Application\chrome.exe', 'Microsoft\Edge\Application\msedge.exe', 'Chromium\Application\chrome.exe') {
    foreach ($root in $roots) {
      $path = Join-Path $root $name
      if (Test-Path -LiteralPath $path) { return $path }
    }
  }
}

# Ends every process that uses the profile, of this run or an earlier one: a second browser would hand over to it and leave.
function Stop-Browser([string]$profileDir) {
  Get-CimInstance Win32_Process |
    Where-Object { $_.CommandLine -and $_.CommandLine.Contains($profileDir) -and $_.ProcessId -ne $PID } |
    ForEach-Object { Stop-Process -Id $_.ProcessId -Force -ErrorAction SilentlyContinue }
}

# Why the page has to be brought back, in words; $null while all is well.
function Get-Trouble($state, [DateTime]$born) {
  $now = [DateTime]::UtcNow
  $settings = $state.settings
  $beat = $state.beat; $lost = $state.lineLost
  if ($state.restart) { return 'asked for' }
  if ($null -eq $beat) {
    if (($now - $born).TotalSeconds -gt $settings.startSeconds) { return 'the page never came' }
    return $null
  }
  if ($state.lines -eq 0 -and $null -ne $lost -and ($now - $lost).TotalSeconds -gt $settings.lostSeconds) { return 'the page is gone' }
  if (($now - $beat).TotalSeconds -gt $settings.hungSeconds) { return 'the page hangs' }
  return $null
}

# Never returns. Waits 1 s before a new start, and twice as long each time it did not live a minute.
function Watch-Browser($state) {
  $settings = $state.settings
  $folder = $env:KIOSK_STATE
  if (-not $folder) { $folder = Join-Path $env:LOCALAPPDATA 'story-kiosk' }
  $profileDir = Join-Path $folder 'profile'
  [void](New-Item -ItemType Directory -Force -Path $profileDir)
  $flags = [IO.File]::ReadAllText((Join-Path $state.here 'flags.json'), [Text.Encoding]::UTF8) | ConvertFrom-Json
  $wait = 1
  while ($true) {
    $browser = Find-Browser $settings
    if (-not $browser) {
      $state.browser.state = 'none'
      $state.browser.lastReason = 'no Chrome, Edge or Chromium was found'
      Write-Host '找不到浏览器。No browser: install Chrome or Edge, or name one in settings.json ("browser").'
      Start-Sleep -Seconds 10
      continue
    }
    Stop-Browser $profileDir
    $state.lineLost = $null; $state.beat = $null; $state.restart = $false
    $list = @($flags.all)
    if ($browser -match 'msedge') { $list += @($flags.edge) }
    $list += @($settings.flags) + "--user-data-dir=$profileDir" + "http://127.0.0.1:$($settings.port)$($state.edition.base)$($settings.page)"
    # Start-Process joins its arguments with spaces and quotes none of them.
    $quoted = $list | Where-Object { $_ } | ForEach-Object { '"' + $_ + '"' }
    $born = [DateTime]::UtcNow
    $child = Start-Process -FilePath $browser -ArgumentList $quoted -PassThru
    $state.browser.state = 'running'
    $reason = $null
    while ($null -eq $reason) {
      Start-Sleep -Milliseconds 500
      # Edge's first process may hand over to another and end: gone is what nobody shows.
      if ($child.HasExited -and $state.lines -eq 0 -and ([DateTime]::UtcNow - $born).TotalSeconds -gt 5) { $reason = 'the browser ended' }
      else { $reason = Get-Trouble $state $born }
    }
    Stop-Browser $profileDir
    if (([DateTime]::UtcNow - $born).TotalSeconds -gt 60) { $wait = 1 }
    $state.browser.state = 'waiting'
    $state.browser.restarts += 1
    $state.browser.lastReason = $reason
    Write-Host "$(Get-Date -Format s): $reason, again in $wait s"
    Start-Sleep -Seconds $wait
    $wait = [Math]::Min(30, $wait * 2)
  }
}
