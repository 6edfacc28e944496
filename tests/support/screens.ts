/** Screens on which every picture must hold: the odd ones of the requirements, phone to wall. */
export const SCREENS: [width: number, height: number][] = [
  [320, 400],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [2560, 1080],
  [3840, 2160],
  [2160, 3840],
];

/** The stories there are. */
export const STORY_DIRS = ['tests/fixtures/stories/minimal', 'tests/fixtures/stories/everything', 'content'];
