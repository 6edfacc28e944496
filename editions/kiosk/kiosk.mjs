#!/usr/bin/env node
/**
 * Serves this folder to one screen and keeps a browser on it: Node 18 or later, nothing else.
 *
 *     kiosk.mjs              serve, check the files, start the browser and watch it
 *     kiosk.mjs --serve      serve and check only
 *     kiosk.mjs --network    also for phones of the same network (a presenter's view)
 *
 * The same behaviour as kiosk.py (Python) and kiosk.ps1 (Windows); docs/offline.md says which.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepBrowser } from './browser.mjs';
import { relay, relayHealth } from './relay.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const SITE = join(HERE, 'site');

const readJson = (name) => JSON.parse(readFileSync(join(HERE, name), 'utf8').replace(/^\uFEFF/u, ''));
/** Content types by ending, as every other host of the site has them (src/hosting/media-types.ts). */
const TYPES = readJson('types.json');
const edition = readJson('edition.json');
const settings = readJson('settings.json');
/** Whether phones of the network may ask, or this machine alone. */
const open = process.argv.includes('--network');
/** What keeps the screen going; its script is in every page and knows by itself where it is. */
const INNER = /^\/-\/(?!kiosk\.js$)/u;
/** Connections from elsewhere at one time. */
const GUESTS = 64;
const now = () => performance.now() / 1000;

/** What the watch and the staff's menu ask for. */
const state = {
  started: now(),
  files: { state: 'checking', checked: 0, total: 0, damaged: [], missing: [] },
  lines: 0,
  lineLost: undefined,
  beat: undefined,
  browser: { state: 'none', restarts: 0, lastReason: '' },
  restart: false,
};

const health = () => ({
  edition: 'kiosk',
  build: edition.build,
  uptimeSeconds: Math.floor(now() - state.started),
  files: state.files,
  browser: state.browser,
  relay: relayHealth(settings.port, open),
  page: {
    lines: state.lines,
    beatSecondsAgo: state.beat === undefined ? null : Math.round((now() - state.beat) * 10) / 10,
  },
});

/** Compares every file with SHA256SUMS, once, beside everything else. */
async function checkFiles() {
  const { files } = state;
  const lines = readFileSync(join(HERE, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line.length > 66);
  files.total = lines.length;
  for (const line of lines) {
    const path = line.slice(66);
    try {
      const hash = createHash('sha256').update(await readFile(join(HERE, path)));
      if (hash.digest('hex') !== line.slice(0, 64)) files.damaged.push(path);
    } catch {
      files.missing.push(path);
    }
    files.checked += 1;
  }
  files.state = files.damaged.length + files.missing.length > 0 ? 'damaged' : 'whole';
  for (const path of [...files.damaged, ...files.missing])
    console.log('damaged or missing 已损坏或缺失:', path);
}

const stat = (path) => statSync(path, { throwIfNoEntry: false });

/** The file that a decoded path stands for, or where to send a folder without its slash. */
function fileFor(path) {
  const { base } = edition;
  if (!path.startsWith(base) || path.includes('\\') || path.includes('\0')) return {};
  const parts = path.slice(base.length).split('/');
  if (parts.includes('..') || parts.includes('.')) return {};
  const target = join(SITE, ...parts);
  if (stat(target)?.isDirectory()) {
    const file = join(target, 'index.html');
    if (!stat(file)?.isFile()) return {};
    return path.endsWith('/') ? { file } : { moved: `${path}/` };
  }
  return stat(target)?.isFile() && !path.endsWith('/') ? { file: target } : {};
}

/** The one part asked for; undefined for the whole; false when it lies outside the file. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
  if (match === null || match[0] === 'bytes=-') return undefined;
  const [, first, last] = match;
  if (first === '')
    return Number(last) > 0 && size > 0 ? { start: Math.max(0, size - Number(last)), end: size - 1 } : false;
  if (last !== '' && Number(last) < Number(first)) return undefined;
  const end = last === '' ? size - 1 : Math.min(size - 1, Number(last));
  return Number(first) < size ? { start: Number(first), end } : false;
}

function send(request, response, file, status) {
  const { size } = statSync(file);
  const type = TYPES[file.split('.').pop()] ?? 'application/octet-stream';
  const headers = {
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': file.includes('_astro') ? 'max-age=31536000, immutable' : 'no-cache',
    ...(type.startsWith('text/html') ? edition.headers : {}),
  };
  const part = status === 200 ? rangeOf(request.headers.range, size) : undefined;
  if (part === false) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Content-Length': 0 });
    return response.end();
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  if (part !== undefined) headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
  response.writeHead(part === undefined ? status : 206, { ...headers, 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || size === 0) return response.end();
  return createReadStream(file, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A line that stays open while the page lives: a renderer that dies lets go of it at once. */
function hold(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  state.lines += 1;
  state.lineLost = undefined;
  const timer = setInterval(() => response.write(':\n\n'), 5000);
  response.on('close', () => {
    clearInterval(timer);
    state.lines -= 1;
    if (state.lines === 0) state.lineLost = now();
  });
}

/** Address of ours that was called, as its callers write it: `127.0.0.1` is called from this machine alone. */
const calledAt = ({ localAddress = '' }) => localAddress.replace(/^::ffff:/u, '');

/**
 * Who asks: `here`, a page of this server on this machine; `guest`, one on another machine; undefined, a page of somebody else that
 * points at this server.
 */
function whoAsks({ socket, headers: { host, origin } }) {
  const at = calledAt(socket);
  const here = at === '127.0.0.1';
  const names = (here ? ['127.0.0.1', 'localhost'] : [at]).map((name) => `${name}:${settings.port}`);
  const own = names.includes(host) && (origin === undefined || names.includes(origin.slice(7)));
  return own ? (here ? 'here' : 'guest') : undefined;
}

const belowBase = (path) => (path.startsWith(edition.base) ? path.slice(edition.base.length) : '');

function answer(request, response) {
  const raw = request.url.split(/[?#]/u)[0];
  const end = (status, headers = {}) => {
    response.writeHead(status, { 'Content-Length': 0, ...headers });
    response.end();
  };
  const who = whoAsks(request);
  if (who === undefined || (who === 'guest' && INNER.test(raw))) return end(403);
  const [, room] = /^relay\/([a-z0-9-]{1,32})$/u.exec(belowBase(raw)) ?? [];
  if (room !== undefined) return relay(request, response, room, end);
  if (request.method === 'POST') {
    request.resume();
    if (raw === '/-/beat') state.beat = now();
    if (raw === '/-/restart') state.restart = true;
    return end({ '/-/beat': 204, '/-/restart': 202 }[raw] ?? 404);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(501);
  if (raw === '/-/health') {
    const body = JSON.stringify(health());
    response.writeHead(200, { 'Content-Type': TYPES.json, 'Cache-Control': 'no-store' });
    return response.end(body);
  }
  if (raw === '/-/line') return hold(request, response);
  if (raw === '/-/kiosk.js') return send(request, response, join(HERE, 'kiosk.js'), 200);
  let path = '';
  try {
    path = decodeURIComponent(raw);
  } catch {
    // No path of ours.
  }
  if (path === '/' && edition.base !== '/') return end(302, { Location: edition.base });
  const { file, moved } = fileFor(path);
  if (moved !== undefined) return end(301, { Location: encodeURI(moved) });
  if (file !== undefined) return send(request, response, file, 200);
  const lost = join(SITE, '404.html');
  return stat(lost)?.isFile() ? send(request, response, lost, 404) : end(404);
}

const server = createServer(answer);
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
let guests = 0;
server.on('connection', (socket) => {
  if (calledAt(socket) === '127.0.0.1') return;
  guests += 1;
  socket.on('close', () => (guests -= 1));
  if (guests > GUESTS) socket.destroy();
});
server.listen(settings.port, open ? '0.0.0.0' : '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${settings.port}${edition.base}`);
  void checkFiles();
  if (!process.argv.includes('--serve')) void keepBrowser(state, settings, edition, HERE);
});
