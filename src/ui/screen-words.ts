/** Words of the hall's screens: what stands on them beside the story, and what the presenter reads. */
export interface ScreenWords {
  stageTitle: string;
  loopTitle: string;
  presenterTitle: string;
  /** What each page is, for its head. */
  stageDescription: (title: string) => string;
  loopDescription: (title: string) => string;
  presenterDescription: (title: string) => string;
  /** Above the words, where the screen performer does not run. */
  needsScript: string;
  previous: string;
  next: string;
  contents: string;
  restart: string;
  /** Moves the controls down, for who sits; and back up. */
  lower: string;
  raise: string;
  /** Name of the row of controls. */
  controls: string;
  /** Beside the typed number of a scene. */
  goTo: string;
  closeContents: string;
  silent: string;
  scan: string;
  scanAlt: (title: string) => string;
  /** Before the source's title. */
  source: string;
  /** Where one is, for whoever listens; the script fills in {n}, {all} and {section}. */
  where: string;
  /** Part n of a stop shown in several faces. */
  part: (n: number | string, all: number | string) => string;
  nowShown: string;
  comesNext: string;
  theEnd: string;
  clock: string;
  elapsed: string;
  dark: string;
  bright: string;
  waiting: string;
  /** The same on a phone that joins through the hall's network. */
  waitingFar: string;
  /** Beside the code that lets a phone in, and in its place where the machine is not open to the network. */
  phoneScan: string;
  phoneClosed: string;
  notes: string;
  told: string;
  phone: string;
  fullScreen: string;
}
