# Passes messages between the screen and a presenter's phone, to whoever listens at that moment, and keeps none. Only who knows the
# code may send or hear; it is drawn anew at each start and told to pages of this machine alone.

# What the workers share. @param open: whether the network may ask at all
function New-Relay([int]$port, [bool]$open) {
  # Signs nobody takes for one another. Eight of them: nobody finds a code by trying.
  $signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  $random = [Security.Cryptography.RandomNumberGenerator]::Create()
  $code = ''
  while ($code.Length -lt 8) {
    $byte = New-Object byte[] 1
    $random.GetBytes($byte)
    # 248 is the last multiple of 31 in a byte: every sign is as likely as every other.
    if ($byte[0] -lt 248) { $code += $signs[$byte[0] % 31] }
  }
  [hashtable]::Synchronized(@{ code = $code; port = $port; open = $open; listeners = New-Object Collections.ArrayList })
}

# Addresses of this machine that a phone can open.
function Get-RelayAddresses($relay) {
  if (-not $relay.open) { return @() }
  $up = [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces() |
    Where-Object { $_.OperationalStatus -eq 'Up' -and $_.NetworkInterfaceType -ne 'Loopback' }
  @($up | ForEach-Object { $_.GetIPProperties().UnicastAddresses } |
      Where-Object { $_.Address.AddressFamily -eq 'InterNetwork' } |
      ForEach-Object { "http://$($_.Address):$($relay.port)" })
}

# A line that stays open; its worker has nothing else to do until it ends.
function Join-Relay($relay, $response) {
  $waiting = New-Object 'Collections.Concurrent.BlockingCollection[string]' 32
  [Threading.Monitor]::Enter($relay.SyncRoot)
  try {
    # The newest may listen: a phone that was reloaded has left its old line behind.
    if ($relay.listeners.Count -ge 8) { $relay.listeners[0].CompleteAdding(); $relay.listeners.RemoveAt(0) }
    [void]$relay.listeners.Add($waiting)
  } finally { [Threading.Monitor]::Exit($relay.SyncRoot) }
  try {
    $response.ContentType = 'text/event-stream'
    $response.AddHeader('Cache-Control', 'no-store')
    $response.SendChunked = $true
    $line = ':'
    while (-not $waiting.IsCompleted) {
      $bytes = [Text.Encoding]::UTF8.GetBytes("$line`n`n")
      $response.OutputStream.Write($bytes, 0, $bytes.Length)
      $response.OutputStream.Flush()
      $line = ''
      if (-not $waiting.TryTake([ref]$line, 1000)) { $line = ':' }
    }
  } catch {
    # The phone is gone.
  } finally {
    [Threading.Monitor]::Enter($relay.SyncRoot)
    try { $relay.listeners.Remove($waiting) } finally { [Threading.Monitor]::Exit($relay.SyncRoot) }
    $response.Abort()
  }
}

# Passes a message on. @returns the status of the answer
function Send-Relay($relay, $request) {
  if ($request.ContentLength64 -lt 0 -or $request.ContentLength64 -gt 4096) { return 413 }
  $reader = New-Object IO.StreamReader($request.InputStream, [Text.Encoding]::UTF8)
  $body = $reader.ReadToEnd()
  try { $line = 'data: ' + ($body | ConvertFrom-Json | ConvertTo-Json -Depth 4 -Compress) } catch { return 400 }
  [Threading.Monitor]::Enter($relay.SyncRoot)
  try {
    foreach ($waiting in $relay.listeners) {
      # A listener that is slow loses the oldest message.
      $lost = ''
      while (-not $waiting.TryAdd($line)) { [void]$waiting.TryTake([ref]$lost) }
    }
  } finally { [Threading.Monitor]::Exit($relay.SyncRoot) }
  return 204
}
