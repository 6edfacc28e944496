/** Words of the hall's screens, English. */
import type { ScreenWords } from './screen-words.ts';

export const screenEn: ScreenWords = {
  stageTitle: 'Presenter’s screen',
  loopTitle: 'Unattended screen',
  presenterTitle: 'Presenter’s view',
  stageDescription: (title) =>
    `${title} on a presenter’s screen: one press, one beat; B for black; a number and Enter to go to a scene.`,
  loopDescription: (title) =>
    `${title} on an unattended screen: it walks by itself, follows whoever touches it, and begins again.`,
  presenterDescription: (title) =>
    `${title}, the presenter’s view: words and facts of this beat, the next one, a clock.`,
  needsScript:
    'The screen performance needs script. Here are all its words and numbers, to be read from beginning to end.',
  previous: 'Back',
  next: 'Next',
  contents: 'Contents',
  restart: 'Start again',
  lower: 'Lower controls',
  raise: 'Raise controls',
  controls: 'Controls',
  goTo: 'Go to scene',
  closeContents: 'Close',
  silent: 'No sound on this page',
  scan: 'Scan to take this page with you',
  scanAlt: (title) => `QR code of the address of “${title}”`,
  source: 'Source',
  where: 'Screen {n} of {all}. {section}',
  part: (n, all) => `${n}/${all}`,
  nowShown: 'Now',
  comesNext: 'Next',
  theEnd: 'The end',
  clock: 'Clock',
  elapsed: 'Elapsed',
  dark: 'Black',
  bright: 'Light',
  waiting: 'No screen yet. Open the presenter’s screen in the same browser on this machine.',
  waitingFar:
    'No screen has answered yet. Is it on? The code changes at each start: press R at the screen and scan again.',
  phoneScan:
    'For the presenter’s phone, in the same network as this screen. It goes when the phone is there; R puts it away.',
  phoneClosed:
    'This machine is not open to the hall’s network. For a phone, end it and start it like this: start.bat -Network on Windows, sh start.sh --network on Linux. R puts this away.',
  notes: 'Notes',
  told: 'Facts told on this screen',
  phone: 'Notes on a phone',
  fullScreen: 'Full screen',
};
