#!/usr/bin/env python3
"""Serves this folder to one screen and keeps a browser on it: Python 3.7 or later, nothing else.

    kiosk.py              serve, check the files, start the browser and watch it
    kiosk.py --serve      serve and check only
    kiosk.py --network    also for phones of the same network (a presenter's view)

The same behaviour as kiosk.mjs (Node) and kiosk.ps1 (Windows); docs/offline.md says which.
"""
import hashlib
import http.server
import json
import os
import re
import select
import sys
import threading
import time
import urllib.parse

import browser as watch
import relay

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = os.path.join(HERE, 'site')


def read_json(name):
    with open(os.path.join(HERE, name), encoding='utf-8-sig') as file:
        return json.load(file)


# Content types by ending, as every other host of the site has them (src/hosting/media-types.ts).
TYPES = read_json('types.json')
EDITION = read_json('edition.json')
SETTINGS = read_json('settings.json')
# Whether phones of the network may ask, or this machine alone.
OPEN = '--network' in sys.argv
# Connections from elsewhere at one time.
GUESTS = 64
# No message is longer.
BODY = 4096
# As much of one that is too long is read, and thrown away.
THROWN = 1 << 20


class State:
    """What the watch and the staff's menu ask for; every field is written by one thread."""

    def __init__(self):
        self.started = time.monotonic()
        self.files = {'state': 'checking', 'checked': 0, 'total': 0, 'damaged': [], 'missing': []}
        self.lock = threading.Lock()
        self.lines = 0
        self.line_lost = None
        self.beat = None
        self.browser = {'state': 'none', 'restarts': 0, 'lastReason': ''}
        self.restart = threading.Event()

    def join(self, step):
        with self.lock:
            self.lines += step
            self.line_lost = time.monotonic() if self.lines == 0 else None

    def forget(self):
        """A new browser: nothing is known of its page yet."""
        with self.lock:
            self.line_lost = self.beat = None

    def health(self):
        now = time.monotonic()
        return {
            'edition': 'kiosk', 'build': EDITION['build'], 'uptimeSeconds': int(now - self.started),
            'files': self.files, 'browser': self.browser, 'relay': relay.relay_health(SETTINGS['port'], OPEN),
            'page': {'lines': self.lines, 'beatSecondsAgo': None if self.beat is None else round(now - self.beat, 1)},
        }


STATE = State()


def check_files():
    """Compares every file with SHA256SUMS, once, beside everything else."""
    with open(os.path.join(HERE, 'SHA256SUMS'), encoding='utf-8') as sums:
        lines = [line.rstrip('\n') for line in sums if len(line) > 66]
    files = STATE.files
    files['total'] = len(lines)
    for line in lines:
        wanted, path = line[:64], line[66:]
        try:
            with open(os.path.join(HERE, *path.split('/')), 'rb') as file:
                if hashlib.sha256(file.read()).hexdigest() != wanted:
                    files['damaged'].append(path)
        except OSError:
            files['missing'].append(path)
        files['checked'] += 1
    files['state'] = 'damaged' if files['damaged'] or files['missing'] else 'whole'
    for path in files['damaged'] + files['missing']:
        print('damaged or missing 已损坏或缺失:', path, flush=True)


def file_for(path):
    """The file that a decoded path stands for, and where to send a folder without its slash."""
    base = EDITION['base']
    if not path.startswith(base) or '\\' in path or '\0' in path:
        return None, None
    parts = path[len(base):].split('/')
    if '..' in parts or '.' in parts:
        return None, None
    target = os.path.join(SITE, *[part for part in parts if part])
    if os.path.isdir(target):
        index = os.path.join(target, 'index.html')
        if not os.path.isfile(index):
            return None, None
        return (index, None) if path.endswith('/') else (None, path + '/')
    return (target, None) if os.path.isfile(target) and not path.endswith('/') else (None, None)


def range_of(header, size):
    """The one part asked for as (first, last); None for the whole; False when it lies outside the file."""
    match = re.match(r'^bytes=(\d*)-(\d*)$', header or '')
    if not match or match.group(0) == 'bytes=-':
        return None
    first, last = match.groups()
    if first == '':
        return (max(0, size - int(last)), size - 1) if int(last) > 0 and size > 0 else False
    end = min(size - 1, int(last)) if last else size - 1
    if last and int(last) < int(first):
        return None
    return (int(first), end) if int(first) < size else False


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    server_version = 'kiosk'
    sys_version = ''
    timeout = 120

    def log_message(self, *_):
        pass

    def answer(self, status, headers, body=b''):
        self.send_response(status)
        for name, value in list(headers.items()) + [('Content-Length', str(len(body)))]:
            self.send_header(name, value)
        if self.close_connection:
            # Or the next request would be sent into a connection that is being closed.
            self.send_header('Connection', 'close')
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    def who(self):
        """Who asks: 'here', a page of this server on this machine; 'guest', one on another machine; None, a page of somebody
        else that points at this server."""
        # 127.0.0.1 is called from this machine alone.
        at = self.connection.getsockname()[0]
        names = ['%s:%d' % (name, SETTINGS['port']) for name in (['127.0.0.1', 'localhost'] if at == '127.0.0.1' else [at])]
        origin = self.headers.get('Origin')
        own = self.headers.get('Host') in names and (origin is None or origin[7:] in names)
        return ('here' if at == '127.0.0.1' else 'guest') if own else None

    def refused(self, raw):
        """Whether nobody may ask this; what keeps the screen going is this machine's business,
        but for its script, which is in every page and knows by itself where it is."""
        who = self.who()
        return who is None or (who == 'guest' and raw.startswith('/-/') and raw != '/-/kiosk.js')

    def room(self, raw):
        """The code in an address of the relay; None for any other address."""
        match = re.match(r'^relay/([a-z0-9-]{1,32})$', raw[len(EDITION['base']):]) if raw.startswith(EDITION['base']) else None
        return match and match.group(1)

    def read_body(self):
        """None for one that is too long, or of a length nobody knows: its sender hears the answer, and is not heard again."""
        length = self.headers.get('Content-Length', '0')
        size = int(length) if re.match(r'^[0-9]{1,12}$', length) and 'Transfer-Encoding' not in self.headers else None
        if size is not None and size <= BODY:
            return self.rfile.read(size)
        self.close_connection = True
        if size is not None:
            # A connection that is closed with something unread in it loses its last answer.
            self.rfile.read(min(size, THROWN))
        return None

    def do_POST(self):
        raw = self.path.split('?')[0].split('#')[0]
        body = self.read_body()
        if self.refused(raw):
            return self.answer(403, {})
        room = self.room(raw)
        if room:
            return self.answer(relay.take(body) if room == relay.CODE else 404, {})
        if raw == '/-/beat':
            STATE.beat = time.monotonic()
            return self.answer(204, {})
        if raw == '/-/restart':
            STATE.restart.set()
            return self.answer(202, {})
        return self.answer(404, {})

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        raw = self.path.split('?')[0].split('#')[0]
        if self.refused(raw):
            return self.answer(403, {})
        room = self.room(raw)
        if room and self.command == 'GET':
            return relay.listen(self) if room == relay.CODE else self.answer(404, {})
        if raw == '/-/health':
            body = json.dumps(STATE.health()).encode()
            return self.answer(200, {'Content-Type': TYPES['json'], 'Cache-Control': 'no-store'}, body)
        if raw == '/-/line':
            return self.hold()
        if raw == '/-/kiosk.js':
            return self.send(os.path.join(HERE, 'kiosk.js'), 200)
        try:
            path = urllib.parse.unquote(raw, errors='strict')
        except UnicodeDecodeError:
            path = ''
        if path == '/' and EDITION['base'] != '/':
            return self.answer(302, {'Location': EDITION['base']})
        file, moved = file_for(path)
        if moved:
            return self.answer(301, {'Location': urllib.parse.quote(moved)})
        if file is None:
            lost = os.path.join(SITE, '404.html')
            return self.send(lost, 404) if os.path.isfile(lost) else self.answer(404, {})
        return self.send(file, 200)

    def send(self, file, status):
        size = os.path.getsize(file)
        kind = TYPES.get(file.rsplit('.', 1)[-1], 'application/octet-stream')
        headers = {'Content-Type': kind, 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff'}
        headers['Cache-Control'] = 'max-age=31536000, immutable' if '_astro' in file else 'no-cache'
        if kind.startswith('text/html'):
            headers.update(EDITION['headers'])
        part = range_of(self.headers.get('Range'), size) if status == 200 else None
        if part is False:
            return self.answer(416, {'Content-Range': 'bytes */%d' % size})
        first, last = part or (0, size - 1)
        with open(file, 'rb') as source:
            source.seek(first)
            body = source.read(last - first + 1)
        if part:
            headers['Content-Range'] = 'bytes %d-%d/%d' % (first, last, size)
        return self.answer(206 if part else status, headers, body)

    def hold(self):
        """A line that stays open while the page lives: a renderer that dies lets go of it at once."""
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream')
        self.send_header('Cache-Control', 'no-store')
        self.end_headers()
        STATE.join(1)
        try:
            while not select.select([self.connection], [], [], 5)[0]:
                self.wfile.write(b':\n\n')
                self.wfile.flush()
        except OSError:
            pass
        finally:
            STATE.join(-1)
            self.close_connection = True


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    guests = threading.Semaphore(GUESTS)

    def process_request_thread(self, request, client_address):
        """A connection from elsewhere takes one of the places there are; this machine's own screen always finds one."""
        if request.getsockname()[0] == '127.0.0.1':
            return super().process_request_thread(request, client_address)
        if not self.guests.acquire(blocking=False):
            return self.shutdown_request(request)
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.guests.release()

    def handle_error(self, *_):
        """A browser that goes away in the middle of an answer is nothing to print."""


def main():
    server = Server(('0.0.0.0' if OPEN else '127.0.0.1', SETTINGS['port']), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    threading.Thread(target=check_files, daemon=True).start()
    print('http://127.0.0.1:%d%s' % (SETTINGS['port'], EDITION['base']), flush=True)
    if '--serve' in sys.argv:
        threading.Event().wait()
    watch.keep(STATE, SETTINGS, EDITION, HERE)


if __name__ == '__main__':
    main()
