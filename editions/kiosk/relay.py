"""Passes messages between the screen and a presenter's phone, to whoever listens at that moment, and keeps none. Only who knows the
code may send or hear; it is drawn anew at each start and told to pages of this machine alone."""
import json
import queue
import re
import secrets
import socket
import struct
import threading

# Signs nobody takes for one another. Eight of them: nobody finds a code by trying.
SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
BODY = 4096
LISTENERS = 16
# Messages that may wait for a listener that is slow; then the oldest of them is lost.
WAITING = 32
# Networks between programs of one machine.
INNER = re.compile(r'^(?:docker|br-|veth|virbr)')

CODE = ''.join(secrets.choice(SIGNS) for _ in range(8))
LOCK = threading.Lock()
LISTENING = []


def relay_health(port, is_open):
    """What pages of this machine are told. is_open: whether the network may ask at all."""
    return {'code': CODE, 'addresses': addresses(port) if is_open else []}


def addresses(port):
    found = []
    try:
        import fcntl
        for _, name in socket.if_nameindex():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
                try:
                    # SIOCGIFADDR: the address of an interface, where it has one.
                    packed = fcntl.ioctl(probe.fileno(), 0x8915, struct.pack('256s', name.encode()[:15]))
                except OSError:
                    continue
            address = socket.inet_ntoa(packed[20:24])
            if not address.startswith('127.') and not INNER.match(name):
                found.append('http://%s:%d' % (address, port))
    except (ImportError, OSError):
        pass
    return found


def push(waiting, line):
    try:
        waiting.put_nowait(line)
    except queue.Full:
        try:
            waiting.get_nowait()
        except queue.Empty:
            pass
        push(waiting, line)


def listen(handler):
    waiting = queue.Queue(WAITING)
    with LOCK:
        # The newest may listen: a phone that was reloaded has left its old line behind.
        if len(LISTENING) >= LISTENERS:
            push(LISTENING.pop(0), None)
        LISTENING.append(waiting)
    try:
        handler.send_response(200)
        handler.send_header('Content-Type', 'text/event-stream')
        handler.send_header('Cache-Control', 'no-store')
        handler.end_headers()
        line = ':'
        while line is not None:
            handler.wfile.write(('%s\n\n' % line).encode())
            handler.wfile.flush()
            try:
                line = waiting.get(timeout=5)
            except queue.Empty:
                line = ':'
    except OSError:
        pass
    finally:
        with LOCK:
            if waiting in LISTENING:
                LISTENING.remove(waiting)
        handler.close_connection = True


def take(body):
    """Passes a message on. Returns the status of the answer."""
    if body is None:
        return 413
    try:
        # Written afresh, a message is one line whatever it was.
        line = 'data: ' + json.dumps(json.loads(body.decode('utf-8')))
    except (ValueError, RecursionError):
        return 400
    with LOCK:
        every = list(LISTENING)
    for waiting in every:
        push(waiting, line)
    return 204
