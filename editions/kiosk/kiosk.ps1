# Serves this folder to one screen and keeps a browser on it: Windows PowerShell 5.1 or later, nothing else.
#
#   kiosk.ps1            serve, check the files, start the browser and watch it
#   kiosk.ps1 -Serve     serve and check only
#   kiosk.ps1 -Network   also for phones of the same network (a presenter's view)
#
# The same behaviour as kiosk.py (Python) and kiosk.mjs (Node); docs/offline.md says which.
param([switch]$Serve, [switch]$Network)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
. (Join-Path $here 'browser.ps1')
. (Join-Path $here 'relay.ps1')

function Read-Json([string]$name) {
  [IO.File]::ReadAllText((Join-Path $here $name), [Text.Encoding]::UTF8) | ConvertFrom-Json
}
$edition = Read-Json 'edition.json'
$settings = Read-Json 'settings.json'

# What the watch and the staff's menu ask for; shared by all runspaces.
$state = [hashtable]::Synchronized(@{
    here = $here; edition = $edition; settings = $settings; types = Read-Json 'types.json'
    started = [DateTime]::UtcNow; lines = 0; lineLost = $null; beat = $null; restart = $false
    files = [hashtable]::Synchronized(@{ state = 'checking'; checked = 0; total = 0; damaged = @(); missing = @() })
    browser = [hashtable]::Synchronized(@{ state = 'none'; restarts = 0; lastReason = '' })
  })

# http.sys knows names, not addresses: who asks is looked at in every request (worker.ps1).
function Start-Listener([string[]]$prefixes) {
  $one = New-Object Net.HttpListener
  foreach ($prefix in $prefixes) { $one.Prefixes.Add($prefix) }
  $one.Start()
  $one
}
$port = $settings.port
$names = @("http://localhost:$port/", "http://127.0.0.1:$port/")
$open = [bool]$Network
try {
  $listener = Start-Listener $(if ($open) { @("http://+:$port/") } else { $names })
} catch {
  if (-not $open) { throw }
  Write-Host "没有权限对网络开放，先只给本机用。Not allowed to open to the network; once, as administrator:"
  Write-Host "  netsh http add urlacl url=http://+:$port/ user=$env:USERNAME"
  $open = $false
  $listener = Start-Listener $names
}
$state.relay = New-Relay $port $open
$state.listener = $listener

function Start-Beside([string]$script) {
  $shell = [PowerShell]::Create()
  [void]$shell.AddScript([IO.File]::ReadAllText((Join-Path $here $script), [Text.Encoding]::UTF8)).AddArgument($state)
  [void]$shell.BeginInvoke()
  $shell
}
# A held line keeps one worker: six connections of the browser at most, eight of phones.
$beside = @(1..20 | ForEach-Object { Start-Beside 'worker.ps1' }) + (Start-Beside 'check.ps1')

Write-Host "http://127.0.0.1:$($settings.port)$($edition.base)"
try {
  if ($Serve) { while ($true) { Start-Sleep -Seconds 1 } }
  Watch-Browser $state
} finally {
  $listener.Stop()
  $beside | ForEach-Object { $_.Dispose() }
}
