import type { AccessWords } from './access-words.ts';

export const accessEn: AccessWords = {
  link: 'Accessibility',
  title: 'Accessibility statement',
  intro:
    'This site means to be read by everybody: on a phone or a large screen, by finger, keyboard or screen reader, with good sight or none, with sound or without. Its targets are level AA of WCAG 2.2 and level 2 of GB/T 37668-2019.',
  sections: [
    {
      title: 'Ways to read',
      points: [
        'Reading mode, at the head of the page, takes every motion away and leaves an article from top to bottom; the choice is remembered. Where the system asks for reduced motion, the page opens that way.',
        'The text has three sizes; at 400 % zoom and at 200 % text nothing is lost.',
        'Everything can be read with the keyboard alone: the picture follows the Tab key, and Escape closes what was opened.',
        'All words and numbers, the tables of charts, the list of the map and the transcripts are in the page and need no script.',
        'Sound plays only when asked for; every recording has a transcript whose lines follow it. Nothing is said that is not written.',
        'Beside the map is a list of the same places that can be searched; below a chart is a table of the same figures.',
      ],
    },
    {
      title: 'How it was tried',
      points: [
        'Every change is tested automatically: the rules of axe, a walk through everything by keyboard, contrast, line breaks, 320 pixels of width, text at 200 %, forced colours, reduced motion, no script.',
        'Body text has a contrast of at least 7:1, other text of 4.5:1; buttons on a phone measure at least 44 pixels.',
      ],
    },
    {
      title: 'Known limits',
      points: [
        'The automatic tests use the accessibility interface of Chromium; nobody who uses a screen reader daily has read it page by page yet, and it has not been checked page by page in VoiceOver, TalkBack or NVDA.',
        'There is no sign language video and no easy-read text.',
        'The crowd of the moving page is a canvas whose changes a screen reader does not tell; the words and the legend beside it say the same.',
        'Reading aloud uses the voice of your device; without one in the language of the story the button is not there.',
        'Descriptions of pictures were written by editors and have not been reviewed by readers who cannot see them.',
      ],
    },
  ],
  contact: 'If something cannot be read, reached or heard, please tell the makers:',
};
