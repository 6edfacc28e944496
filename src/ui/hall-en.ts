/** Words for the staff of a hall, English. */
import { hallLiveEn } from './hall-live-en.ts';
import { hallLoopEn } from './hall-loop-en.ts';
import type { HallWords } from './hall-words.ts';

const ON_OFF = { on: 'on', off: 'off' };

export const hallEn: HallWords = {
  title: 'Screen in a hall',
  intro:
    'Choose how it plays, check the screen for a minute, then give it the address below. Every choice is written in the address: on another machine it plays the same.',
  description: (story) =>
    `For the staff of a hall: choose how “${story}” plays on a screen, check screen, touch, sound and offline copy, and take the address, its QR code and the command line.`,
  needsScript:
    'Scripts are off in this browser: choose, then press a button below; it opens all the same. Address, QR code and self-check need scripts.',
  groups: {
    who: 'Who turns the pages',
    what: 'What is played',
    pace: 'Pace',
    sound: 'Sound',
    screen: 'Screen',
    hours: 'Opening hours',
    upkeep: 'Upkeep',
  },
  settings: {
    performer: {
      name: 'Who turns the pages',
      values: {
        loop: 'nobody: it plays by itself, and obeys whoever touches it',
        stage: 'a presenter with a clicker',
      },
    },
    cut: { name: 'Length', values: { whole: 'all of it', short: 'short cut' } },
    chapters: { name: 'Chapters', hint: 'None ticked: all of them.' },
    dwell: {
      name: 'With nobody there, a page stands for',
      hint: '15 to 30 seconds. As the story says: longer where there is more to read.',
      values: { story: 'as the story says' },
    },
    idle: { name: 'Seconds without a touch until it asks', hint: '15 to 600.' },
    warning: {
      name: 'Seconds without an answer until it begins anew',
      hint: '5 to 60, counted down on the screen.',
    },
    sound: {
      name: 'When it sounds',
      values: {
        asked: 'when a visitor turns it on',
        off: 'never',
        visit: 'as soon as somebody touches it',
        always: 'with nobody there as well',
      },
    },
    volume: { name: 'Usual loudness (0–100)' },
    loudest: { name: 'Loudest (0–100)', hint: 'Nobody can turn it up beyond this.' },
    volumes: {
      name: 'Loudness by hour',
      hint: 'Such as 08:30-12:00@60,12:00-13:30@20. Empty: the usual one.',
    },
    inches: {
      name: 'Size of the screen in inches',
      hint: 'Sizes the buttons to fingers. Leave it empty if unknown.',
    },
    low: { name: 'Buttons at the very bottom', hint: 'Within reach of a wheelchair.', values: ON_OFF },
    qr: { name: 'QR code that takes the page home', values: ON_OFF },
    motion: { name: 'Pictures move', hint: 'Turn it off on a very old machine.', values: ON_OFF },
    open: {
      name: 'Opening hours',
      hint: 'Such as 09:00-17:00; two stretches with a comma between. Empty: always open.',
    },
    closed: { name: 'Outside of them', values: { dim: 'dimmed, goes on playing', black: 'black' } },
    reload: { name: 'Hours until the page loads anew', hint: 'Only with nobody there. 1 to 72.' },
    cycles: { name: 'Visits until it does', hint: '1 to 10000.' },
    pin: {
      name: 'Code of the staff corner',
      hint: '4 to 8 digits. Keeps visitors out; it can be read in the address.',
    },
    counters: {
      name: 'Count visits',
      hint: 'On this machine alone: when, how long, which sections. Not who.',
      values: ON_OFF,
    },
    address: { name: 'Public address for the QR codes', hint: 'Empty: the one the site was published with.' },
  },
  minutes: (n) => `about ${n} ${n === 1 ? 'minute' : 'minutes'}`,
  seconds: (n) => `${n} seconds`,
  openLoop: 'Open the unattended screen',
  openStage: 'Open the presenter’s screen',
  resultTitle: 'For the screen',
  checkTitle: 'One-minute check',
  live: hallLiveEn,
  loop: hallLoopEn,
};
