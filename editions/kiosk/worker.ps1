# Answers requests, one at a time; several of these run side by side.
param($state)
$site = Join-Path $state.here 'site'
$base = $state.edition.base
. ([ScriptBlock]::Create([IO.File]::ReadAllText((Join-Path $state.here 'relay.ps1'), [Text.Encoding]::UTF8)))
# Content types by ending, as every other host of the site has them (src/hosting/media-types.ts).
$types = $state.types

function Close-With($response, [int]$status) {
  $response.StatusCode = $status
  $response.ContentLength64 = 0
  $response.Close()
}

# The file that a decoded path stands for, or where to send a folder without its slash.
function Find-File([string]$path) {
  if (-not $path.StartsWith($base, [StringComparison]::Ordinal) -or $path -match '[\\\x00:]') { return @{} }
  $parts = @($path.Substring($base.Length).Split('/') | Where-Object { $_ -ne '' })
  if ($parts -contains '..' -or $parts -contains '.') { return @{} }
  $target = $site
  foreach ($part in $parts) { $target = Join-Path $target $part }
  if ([IO.Directory]::Exists($target)) {
    $index = Join-Path $target 'index.html'
    if (-not [IO.File]::Exists($index)) { return @{} }
    if ($path.EndsWith('/')) { return @{ file = $index } }
    return @{ moved = "$path/" }
  }
  if ([IO.File]::Exists($target) -and -not $path.EndsWith('/')) { return @{ file = $target } }
  return @{}
}

# The one part asked for; $null for the whole; $false when it lies outside the file.
function Get-Part([string]$header, [long]$size) {
  if ($header -notmatch '^bytes=(\d*)-(\d*)$' -or $header -eq 'bytes=-') { return $null }
  $first = $Matches[1]; $last = $Matches[2]
  if ($first -eq '') {
    if ([long]$last -gt 0 -and $size -gt 0) { return @([Math]::Max(0, $size - [long]$last), ($size - 1)) }
    return $false
  }
  if ($last -ne '' -and [long]$last -lt [long]$first) { return $null }
  $end = $size - 1
  if ($last -ne '') { $end = [Math]::Min($size - 1, [long]$last) }
  if ([long]$first -lt $size) { return @([long]$first, $end) }
  return $false
}

function Send-File($request, $response, [string]$file, [int]$status) {
  $stream = New-Object IO.FileStream($file, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]::ReadWrite)
  try {
    $size = $stream.Length
    $ending = [IO.Path]::GetExtension($file).TrimStart('.').ToLowerInvariant()
    $type = if ($ending) { $types.$ending }
    if (-not $type) { $type = 'application/octet-stream' }
    $response.ContentType = $type
    $response.AddHeader('Accept-Ranges', 'bytes')
    $response.AddHeader('X-Content-Type-Options', 'nosniff')
    if ($file.Contains('_astro')) { $response.AddHeader('Cache-Control', 'max-age=31536000, immutable') }
    else { $response.AddHeader('Cache-Control', 'no-cache') }
    if ($type.StartsWith('text/html')) {
      foreach ($one in $state.edition.headers.PSObject.Properties) { $response.AddHeader($one.Name, $one.Value) }
    }
    $part = $null
    if ($status -eq 200 -and $request.Headers['Range']) { $part = Get-Part $request.Headers['Range'] $size }
    if ($part -is [bool]) {
      $response.AddHeader('Content-Range', "bytes */$size")
      return (Close-With $response 416)
    }
    $first = 0; $last = $size - 1
    $response.StatusCode = $status
    if ($null -ne $part) {
      $first = $part[0]; $last = $part[1]
      $response.StatusCode = 206
      $response.AddHeader('Content-Range', "bytes $first-$last/$size")
    }
    $left = $last - $first + 1
    $response.ContentLength64 = $left
    if ($request.HttpMethod -ne 'HEAD') {
      [void]$stream.Seek($first, [IO.SeekOrigin]::Begin)
      $buffer = New-Object byte[] 65536
      while ($left -gt 0) {
        $read = $stream.Read($buffer, 0, [int][Math]::Min($buffer.Length, $left))
        if ($read -le 0) { break }
        $response.OutputStream.Write($buffer, 0, $read)
        $left -= $read
      }
    }
    $response.Close()
  } finally { $stream.Dispose() }
}

function Send-Health($response) {
  $now = [DateTime]::UtcNow
  $beat = $null
  if ($null -ne $state.beat) { $beat = [Math]::Round(($now - $state.beat).TotalSeconds, 1) }
  $files = $state.files
  $body = @{
    edition = 'kiosk'; build = $state.edition.build; uptimeSeconds = [int]($now - $state.started).TotalSeconds
    files = @{
      state = $files.state; checked = $files.checked; total = $files.total
      damaged = @($files.damaged); missing = @($files.missing)
    }
    browser = @{ state = $state.browser.state; restarts = $state.browser.restarts; lastReason = $state.browser.lastReason }
    relay = @{ code = $state.relay.code; addresses = @(Get-RelayAddresses $state.relay) }
    page = @{ lines = $state.lines; beatSecondsAgo = $beat }
  } | ConvertTo-Json -Depth 4 -Compress
  $bytes = [Text.Encoding]::UTF8.GetBytes($body)
  $response.ContentType = $types.json
  $response.AddHeader('Cache-Control', 'no-store')
  $response.ContentLength64 = $bytes.Length
  $response.OutputStream.Write($bytes, 0, $bytes.Length)
  $response.Close()
}

# A line that stays open while the page lives: a renderer that dies lets go of it, and the next write fails.
function Hold-Line($response) {
  $response.ContentType = 'text/event-stream'
  $response.AddHeader('Cache-Control', 'no-store')
  $response.SendChunked = $true
  [Threading.Monitor]::Enter($state.SyncRoot)
  try { $state.lines += 1; $state.lineLost = $null } finally { [Threading.Monitor]::Exit($state.SyncRoot) }
  $ping = [Text.Encoding]::ASCII.GetBytes(":`n`n")
  try {
    while ($true) {
      $response.OutputStream.Write($ping, 0, $ping.Length)
      $response.OutputStream.Flush()
      Start-Sleep -Seconds 1
    }
  } catch {
    # The page is gone.
  } finally {
    [Threading.Monitor]::Enter($state.SyncRoot)
    try {
      $state.lines -= 1
      if ($state.lines -eq 0) { $state.lineLost = [DateTime]::UtcNow }
    } finally { [Threading.Monitor]::Exit($state.SyncRoot) }
    $response.Abort()
  }
}

function Answer($context) {
  $request = $context.Request; $response = $context.Response
  $raw = $request.RawUrl.Split('?')[0].Split('#')[0]
  $origin = $request.Headers['Origin']
  # 127.0.0.1 is called from this machine alone; a page that points here from elsewhere has another name in Host or Origin.
  $local = $request.LocalEndPoint
  $isHere = [Net.IPAddress]::IsLoopback($local.Address)
  $names = @("127.0.0.1:$($state.settings.port)", "localhost:$($state.settings.port)")
  if (-not $isHere) { $names = @("$local") }
  $own = $names -contains $request.UserHostName
  if ($own -and $origin) { $own = $origin.Length -gt 7 -and ($names -contains $origin.Substring(7)) }
  # What keeps the screen going is this machine's business, but for its script, which is in every page.
  if (-not $own -or (-not $isHere -and $raw.StartsWith('/-/') -and $raw -ne '/-/kiosk.js')) { return (Close-With $response 403) }
  if ($raw.StartsWith($base, [StringComparison]::Ordinal) -and $raw.Substring($base.Length) -cmatch '^relay/([a-z0-9-]{1,32})$') {
    if ($Matches[1] -cne $state.relay.code) { return (Close-With $response 404) }
    if ($request.HttpMethod -eq 'GET') { return (Join-Relay $state.relay $response) }
    if ($request.HttpMethod -eq 'POST') { return (Close-With $response (Send-Relay $state.relay $request)) }
    return (Close-With $response 501)
  }
  if ($request.HttpMethod -eq 'POST') {
    if ($raw -eq '/-/beat') { $state.beat = [DateTime]::UtcNow; return (Close-With $response 204) }
    if ($raw -eq '/-/restart') { $state.restart = $true; return (Close-With $response 202) }
    return (Close-With $response 404)
  }
  if ('GET', 'HEAD' -notcontains $request.HttpMethod) { return (Close-With $response 501) }
  if ($raw -eq '/-/health') { return (Send-Health $response) }
  if ($raw -eq '/-/line') { return (Hold-Line $response) }
  if ($raw -eq '/-/kiosk.js') { return (Send-File $request $response (Join-Path $state.here 'kiosk.js') 200) }
  $path = [Uri]::UnescapeDataString($raw)
  if ($path -eq '/' -and $base -ne '/') {
    $response.RedirectLocation = $base
    return (Close-With $response 302)
  }
  $found = Find-File $path
  if ($found.moved) {
    $response.RedirectLocation = [Uri]::EscapeUriString($found.moved)
    return (Close-With $response 301)
  }
  if ($found.file) { return (Send-File $request $response $found.file 200) }
  $lost = Join-Path $site '404.html'
  if ([IO.File]::Exists($lost)) { return (Send-File $request $response $lost 404) }
  return (Close-With $response 404)
}

while ($state.listener.IsListening) {
  try {
    $context = $state.listener.GetContext()
  } catch { break }
  # A browser that goes away in the middle of an answer is nothing to stop for.
  try { Answer $context } catch { try { $context.Response.Abort() } catch { } }
}
