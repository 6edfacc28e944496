/** A hall's way through the folder: the launcher with its choices and its self-check, the unattended screen, the presenter's. */
import { until, type FolderReader } from './folder-reader.ts';

export interface HallSeen {
  /** What the launcher hands over. */
  link: string;
  /** Grades of the self-check, by check. */
  grades: Record<string, string>;
  /** How many different signs the check has drawn. */
  signs: number;
  /** Where its button leads. */
  opened: string;
  /** Faces of the loop, and what one sees on the last of them. */
  faces: number;
  last: { index: number; words: number; drawn: number };
  /** Phases of a visit, in order. */
  phases: string[];
  /** Where the stage stands after a key. */
  stage: number;
}

/** Says something in a field, as a hand would. */
const say = (name: string, value: string): string => `(() => {
  const field = document.querySelector('[name=${name}]');
  field.value = '${value}';
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** A touch and, when the screen has woken, a press. */
const WAKE = `(() => {
  const touch = (kind) => document.body.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true }));
  const before = document.documentElement.dataset.phase;
  touch('pointerdown');
  touch('pointerup');
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  return [before, document.documentElement.dataset.phase];
})()`;

/** Shows the last face at once, and waits for its picture. */
const LAST = `(async () => {
  const screen = document.querySelector('hall-screen');
  screen.showBeat(screen.faces.length - 1, { instant: true });
  const words = document.querySelector('.screen-stop.is-current .screen-words').innerText.trim().length;
  const { index } = screen;
  await new Promise((done) => setTimeout(done, 600));
  return { index, words, drawn: document.querySelectorAll('.stage-art svg').length };
})()`;

/** @param root address of the folder, ending in a slash */
export async function walkThroughHall(reader: FolderReader, root: string): Promise<HallSeen> {
  await reader.open(`${root}exhibit/index.html?clock=20`);
  await until(reader, `document.querySelector('.launcher-link')?.href`);
  await reader.see(say('inches', '21.5'));
  await reader.see(say('idle', '15'));
  const link = await reader.see<string>(`document.querySelector('.launcher-link').href`);
  await reader.press('button[data-check=start]');
  for (const check of ['touch', 'sound']) {
    const button = `.check-row[data-check=${check}] button`;
    await until(reader, `document.querySelector('${button}') !== null`, 30_000);
    await reader.press(button);
  }
  const rows = `[...document.querySelectorAll('.check-row')]`;
  await until(reader, `${rows}.every((row) => row.dataset.grade)`, 30_000);
  const grades = await reader.see<Record<string, string>>(
    `Object.fromEntries(${rows}.map(({ dataset }) => [dataset.check, dataset.grade]))`,
  );
  const signs = await reader.see<number>(
    `Number(/\\d+/.exec(document.querySelector('.check-row[data-check=glyphs] .check-found').textContent)?.[0])`,
  );
  await reader.press('.launcher-form .launcher-go button:not([formaction])');
  await until(reader, `document.documentElement.dataset.ready === 'loop'`);
  const opened = await reader.see<string>('location.href');
  // Opened once more, so that what it complains of is heard from its beginning.
  await reader.open(opened);
  await until(reader, `document.documentElement.dataset.ready === 'loop'`);
  const faces = await reader.see<number>(`document.querySelector('hall-screen').faces.length`);
  const phases = await reader.see<string[]>(WAKE);
  const last = await reader.see<HallSeen['last']>(LAST);
  for (const phase of ['warning', 'attract'])
    phases.push(
      await until<string>(reader, `document.documentElement.dataset.phase === '${phase}' && '${phase}'`),
    );
  await reader.open(`${root}exhibit/stage/index.html`);
  await reader.see(`document.querySelector('hall-screen').whenReady.then(() => true)`);
  await reader.see(
    `void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }))`,
  );
  const stage = await reader.see<number>(`document.querySelector('hall-screen').index`);
  return { link, grades, signs, opened, faces, last, phases, stage };
}
