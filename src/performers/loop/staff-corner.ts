/** The staff corner (KI-18): what the screen knows of itself, and the few things one can do. Fetched when it is first opened. */
import { restartBrowser } from '../../client/hall-server.ts';
import type { HallLoopWords } from '../../ui/hall-loop-words.ts';
import { pinPad } from './pin-pad.ts';
import { saveFile } from './save-file.ts';
import { logText, staffRows, type StaffFacts } from './staff-report.ts';
import { canRestart, followServer, type ServerNow } from './staff-server.ts';

export interface StaffActions {
  facts: () => StaffFacts;
  csv: () => string;
  json: () => string;
  clearCounters: () => void;
  louder: (by: number) => void;
  endVisit: () => void;
  restart: () => void;
  close: () => void;
}

const LOUDER = 0.05;
const LOOK = 1000;

/** Fills the corner. Everything in it goes with the signal. */
export function openStaffCorner(
  box: HTMLElement,
  words: HallLoopWords,
  actions: StaffActions,
  signal: AbortSignal,
): void {
  const { pin } = actions.facts().settings;
  const title = document.createElement('h2');
  title.className = 'loop-staff-title';
  title.id = 'staff.title';
  title.textContent = words.staff;
  const close = button(words.close, actions.close, signal);
  const inside = document.createElement('div');
  inside.className = 'loop-staff-inside';
  const enter = (): void => {
    inside.replaceChildren(...report(words, actions, signal));
    inside.querySelector('button')?.focus({ preventScroll: true });
  };
  box.replaceChildren(title, inside, close);
  box.hidden = false;
  signal.addEventListener(
    'abort',
    () => {
      box.hidden = true;
      box.replaceChildren();
    },
    { once: true },
  );
  if (pin === '') return enter();
  inside.append(pinPad(pin, words, enter, signal));
  inside.querySelector('button')?.focus({ preventScroll: true });
}

function button(text: string, act: () => void, signal: AbortSignal): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'screen-button';
  element.textContent = text;
  element.addEventListener('click', act, { signal });
  return element;
}

function report(words: HallLoopWords, actions: StaffActions, signal: AbortSignal): HTMLElement[] {
  const list = document.createElement('dl');
  list.className = 'loop-rows';
  let server: ServerNow | undefined;
  const facts = (): StaffFacts => ({ ...actions.facts(), server });
  const show = (): void => {
    const rows = staffRows(facts(), words);
    // Only what has changed is written: a reader of the screen is not told the whole list every second.
    if (list.children.length !== rows.length * 2)
      list.replaceChildren(
        ...rows.flatMap(() => [document.createElement('dt'), document.createElement('dd')]),
      );
    rows.forEach(([name, text], i) => {
      const [dt, dd] = [list.children[i * 2], list.children[i * 2 + 1]];
      if (dt && dt.textContent !== name) dt.textContent = name;
      if (dd && dd.textContent !== text) dd.textContent = text;
    });
  };
  show();
  const timer = window.setInterval(show, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const whole = document.createElement('textarea');
  whole.readOnly = true;
  whole.hidden = true;
  whole.setAttribute('aria-label', words.exportLog);
  const hand = (name: string, type: string, text: string): void => {
    const saved = saveFile(name, type, text);
    said.textContent = saved ? words.exported.replace('{file}', name) : words.exportByHand;
    // A kiosk may swallow the file without a word: the text is there in any case.
    whole.hidden = false;
    whole.value = text;
  };
  const act = (text: string, does: () => void): HTMLButtonElement => button(text, does, signal);
  const turn = (by: number) => () => {
    actions.louder(by);
    show();
  };
  const { settings } = actions.facts();
  const row = document.createElement('div');
  row.className = 'loop-acts';
  row.append(
    act(`${words.volume} −`, turn(-LOUDER)),
    act(`${words.volume} +`, turn(LOUDER)),
    act(words.exportLog, () =>
      hand('screen-log.txt', 'text/plain', logText(facts(), words, location.href, navigator.userAgent)),
    ),
  );
  if (settings.counters)
    row.append(
      act(words.exportCsv, () => hand('visits.csv', 'text/csv', actions.csv())),
      act(words.exportJson, () => hand('visits.json', 'application/json', actions.json())),
      act(words.clearCounters, () => {
        actions.clearCounters();
        show();
      }),
    );
  const again = act(words.server.restart, () => {
    void restartBrowser().then((promised) => {
      said.textContent = promised ? words.server.restarting : words.server.refused;
    });
  });
  again.hidden = true;
  followServer((now) => {
    server = now;
    again.hidden = !canRestart(now);
    show();
  }, signal);
  row.append(act(words.endVisit, actions.endVisit), act(words.restart, actions.restart), again);
  return [list, row, said, whole];
}
