/** Words of an unattended screen: what a visitor reads when it is about to begin anew, and the staff corner. */
export interface HallLoopWords {
  /** On the screen while nobody is there. */
  invite: string;
  inviteHint: string;
  /** Two-stage reset. `{n}` seconds. */
  stillThere: string;
  countdown: string;
  stay: string;
  leave: string;
  soundOff: string;
  soundOn: string;
  soundLoud: string;
  staff: string;
  pinAsk: string;
  pinWrong: string;
  erase: string;
  close: string;
  version: string;
  build: string;
  uptime: string;
  visits: string;
  phase: string;
  phases: Record<'attract' | 'active' | 'warning', string>;
  errors: string;
  noErrors: string;
  reloads: string;
  volume: string;
  timers: string;
  /** `{idle} {warning} {reload} {cycles}` */
  timersAre: string;
  motion: string;
  motionIs: Record<'full' | 'asked' | 'fallback', string>;
  clock: string;
  clockFast: string;
  settings: string;
  allRight: string;
  exportLog: string;
  exportCsv: string;
  exportJson: string;
  clearCounters: string;
  counted: string;
  restart: string;
  endVisit: string;
  /** After an export: where it went. */
  exported: string;
  exportByHand: string;
  closedNow: string;
  server: HallServerWords;
}

/** The program that serves this screen, and what it keeps an eye on (docs/offline.md). */
export interface HallServerWords {
  name: string;
  /** `{time}` */
  running: string;
  silent: string;
  files: string;
  /** `{checked} {total} {bad} {list}` */
  filesAre: Record<'checking' | 'whole' | 'damaged', string>;
  browser: string;
  /** `{n}` */
  browserIs: Record<'running' | 'waiting' | 'none', string>;
  /** Why the browser was last begun afresh, by the server's own words for it. */
  reasons: Record<string, string>;
  restart: string;
  restarting: string;
  refused: string;
}
