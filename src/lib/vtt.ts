/** WebVTT, as far as captions need it: cues with a start, an end and words. */
import { withoutMarks } from './without-marks.ts';

export interface Cue {
  /** Seconds. */
  start: number;
  end: number;
  text: string;
}

/** 1-based line of the text at which something is wrong. */
export interface VttFault {
  line: number;
  what: 'header' | 'time' | 'order' | 'empty';
}

const TIME = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})$/;

/** `01:02.500` → 62.5; undefined when it is no time. */
export function secondsOf(text: string): number | undefined {
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, hours = '0', minutes, seconds, thousandths] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

/** Reads a WebVTT text. Every fault is told; what is sound is read all the same. NOTE and STYLE blocks are passed over. */
export function readVtt(text: string): { cues: Cue[]; faults: VttFault[]; lines: number[] } {
  const rows = withoutMarks(text).split(/\r\n?|\n/);
  const cues: Cue[] = [];
  const lines: number[] = [];
  const faults: VttFault[] = [];
  if (!/^WEBVTT(?:[ \t].*)?$/.test(rows[0] ?? '')) faults.push({ line: 1, what: 'header' });
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? '';
    if (!row.includes('-->')) continue;
    const line = i + 1;
    const [from = '', rest = ''] = row.split('-->');
    const start = secondsOf(from);
    const end = secondsOf(rest.trim().split(/[ \t]/)[0] ?? '');
    const words: string[] = [];
    for (i += 1; i < rows.length && (rows[i] ?? '').trim() !== ''; i += 1) words.push((rows[i] ?? '').trim());
    if (start === undefined || end === undefined) faults.push({ line, what: 'time' });
    else if (words.length === 0) faults.push({ line, what: 'empty' });
    else {
      const last = cues[cues.length - 1];
      if (end <= start || (last !== undefined && start < last.end)) faults.push({ line, what: 'order' });
      cues.push({ start, end, text: words.join(' ') });
      lines.push(line);
    }
  }
  if (cues.length === 0 && faults.length === 0) faults.push({ line: 1, what: 'empty' });
  return { cues, faults, lines };
}
