"""Starts the browser and starts it afresh whenever its page is gone: ended, crashed, or hanging."""
import json
import os
import shutil
import signal
import subprocess
import time

NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']


def state_dir():
    base = os.environ.get('XDG_STATE_HOME') or os.path.join(os.path.expanduser('~'), '.local', 'state')
    folder = os.environ.get('KIOSK_STATE') or os.path.join(base, 'story-kiosk')
    os.makedirs(folder, exist_ok=True)
    return folder


def find_browser(settings):
    named = os.environ.get('KIOSK_BROWSER') or settings['browser']
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


def command(browser, settings, edition, here, profile):
    with open(os.path.join(here, 'flags.json'), encoding='utf-8') as file:
        lists = json.load(file)
    flags = lists['all'] + (lists['edge'] if 'edge' in os.path.basename(browser) else []) + settings['flags']
    page = 'http://127.0.0.1:%d%s%s' % (settings['port'], edition['base'], settings['page'])
    return [browser, *flags, '--user-data-dir=' + profile, page]


def end_group(pid):
    """Ends a browser with all its processes, at once: a hanging one does not listen."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except OSError:
        pass


def end_orphan(pid_file, profile):
    """Ends the browser of an earlier run that still has the profile: a second one would hand over to it and leave."""
    try:
        with open(pid_file, encoding='utf-8') as file:
            pid = int(file.read())
        with open('/proc/%d/cmdline' % pid, 'rb') as file:
            if profile.encode() in file.read():
                end_group(pid)
                time.sleep(0.5)
    except (OSError, ValueError):
        pass


def end_with(pid):
    """Lets the browser go when this program is asked to: nothing stays on the screen that nobody watches."""
    def leave(*_):
        end_group(pid)
        os._exit(0)
    for kind in (signal.SIGTERM, signal.SIGINT):
        signal.signal(kind, leave)


def trouble(state, settings, born):
    """Why the page has to be brought back, in words; None while all is well."""
    now = time.monotonic()
    with state.lock:
        lines, lost, beat = state.lines, state.line_lost, state.beat
    if state.restart.is_set():
        return 'asked for'
    if beat is None:
        return 'the page never came' if now - born > settings['startSeconds'] else None
    if lines == 0 and lost is not None and now - lost > settings['lostSeconds']:
        return 'the page is gone'
    return 'the page hangs' if now - beat > settings['hungSeconds'] else None


def keep(state, settings, edition, here):
    """Never returns. Waits 1 s before a new start, and twice as long each time it did not live a minute."""
    folder = state_dir()
    profile, pid_file = os.path.join(folder, 'profile'), os.path.join(folder, 'browser.pid')
    end_orphan(pid_file, profile)
    wait = 1
    while True:
        browser = find_browser(settings)
        if browser is None:
            state.browser.update(state='none', lastReason='no Chromium, Chrome or Edge was found')
            print('找不到浏览器。No browser: install Chromium, or name one in settings.json ("browser").', flush=True)
            time.sleep(10)
            continue
        state.forget()
        state.restart.clear()
        born = time.monotonic()
        child = subprocess.Popen(
            command(browser, settings, edition, here, profile), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(pid_file, 'w', encoding='utf-8') as file:
            file.write(str(child.pid))
        end_with(child.pid)
        state.browser['state'] = 'running'
        reason = None
        while reason is None:
            time.sleep(0.5)
            reason = 'the browser ended' if child.poll() is not None else trouble(state, settings, born)
        end_group(child.pid)
        child.wait()
        if time.monotonic() - born > 60:
            wait = 1
        state.browser.update(state='waiting', restarts=state.browser['restarts'] + 1, lastReason=reason)
        print('%s: %s, again in %d s' % (time.strftime('%F %T'), reason, wait), flush=True)
        time.sleep(wait)
        wait = min(30, wait * 2)
