/** What the self-check concludes from what it has measured. */
import { describe, expect, it } from 'vitest';
import { judgeClock, judgeFull } from '../../../src/shell/Launcher/checks/machine.ts';
import { judgeGlyphs, signsOf } from '../../../src/shell/Launcher/checks/glyphs.ts';
import { judgeOffline, supplyOf } from '../../../src/shell/Launcher/checks/offline.ts';
import { judgeRefresh } from '../../../src/shell/Launcher/checks/refresh.ts';
import { judgeScreen } from '../../../src/shell/Launcher/checks/screen.ts';
import { judgeTouch } from '../../../src/shell/Launcher/checks/touch.ts';
import { urlsIn } from '../../../src/shell/Launcher/checks/needs.ts';
import { worst, type Finding } from '../../../src/shell/Launcher/checks/finding.ts';
import { ui } from '../../../src/ui/index.ts';

const BUILT = new Date('2026-11-26T00:00:00Z');
const FINDINGS: [string, Finding, string][] = [
  ['1920×1080', judgeScreen(1920, 1080, 1), 'good screen-good'],
  ['1080×1920 at two pixels a point', judgeScreen(1080, 1920, 2), 'good screen-good'],
  ['800×600', judgeScreen(800, 600, 1), 'bad screen-small'],
  ['60 Hz', judgeRefresh(59.9), 'good refresh-good'],
  ['24 Hz', judgeRefresh(24), 'note refresh-slow'],
  ['nothing', judgeRefresh(0.4), 'bad refresh-stuck'],
  ['a finger', judgeTouch('touch', 10), 'good touch-good'],
  ['a mouse', judgeTouch('mouse', 0), 'note touch-mouse'],
  ['nobody', judgeTouch(undefined, 0), 'note touch-none'],
  ['all signs', judgeGlyphs(800, [], true), 'good glyphs-good'],
  ['lost signs', judgeGlyphs(800, ['鄱'], true), 'bad glyphs-bad'],
  ['no display face', judgeGlyphs(800, [], false), 'note glyphs-display'],
  ['a folder on the machine', judgeOffline('local', 40, []), 'good offline-local'],
  ['a folder with a hole', judgeOffline('local', 40, ['http://h/data/stage.json']), 'bad offline-lost'],
  ['a kept copy', judgeOffline('kept', 40, []), 'good offline-kept'],
  ['half of a kept copy', judgeOffline('kept', 40, ['x']), 'bad offline-lacking'],
  ['a network', judgeOffline('online', 40, []), 'note offline-online'],
  ['a window', judgeFull(false, true), 'good full-ready'],
  ['a whole screen', judgeFull(true, false), 'good full-good'],
  ['a telephone', judgeFull(false, false), 'note full-none'],
  ['today', judgeClock(new Date('2027-01-01'), BUILT, 'x'), 'good clock-good'],
  ['1970', judgeClock(new Date(0), BUILT, 'x'), 'note clock-wrong'],
  ['no time at all', judgeClock(new Date(NaN), BUILT, 'x'), 'note clock-wrong'],
];

describe('the self-check', () => {
  it.each(FINDINGS)('%s', (_, { grade, say }, expected) => expect(`${grade} ${say}`).toBe(expected));

  it.each(['zh-CN', 'en'] as const)('has a sentence for everything it finds, in %s', (lang) => {
    const { findings } = ui(lang).hall.live;
    const others = [
      'sound-good',
      'sound-unheard',
      'sound-blocked',
      'sound-missing',
      'sound-unanswered',
      'wake-good',
      'wake-none',
    ];
    for (const say of [...FINDINGS.map(([, { say }]) => say), ...others])
      expect(findings[say], say).toBeTruthy();
    for (const [, { say, values = {} }] of FINDINGS)
      for (const [, name = ''] of (findings[say] ?? '').matchAll(/\{(\w+)\}/gu))
        expect(Object.keys(values)).toContain(name);
  });

  it('is as good as its worst part', () => {
    expect([worst(['good', 'note']), worst(['note', 'bad', 'good']), worst([])]).toEqual([
      'note',
      'bad',
      'good',
    ]);
  });

  it.each([
    ['file:', '', false, 'local'],
    ['http:', '127.0.0.1', false, 'local'],
    ['http:', 'localhost', true, 'local'],
    ['http:', '[::1]', false, 'local'],
    ['https:', 'example.org', true, 'kept'],
    ['https:', '127.example.org', false, 'online'],
  ] as const)('takes %s//%s, controlled: %s, for %s', (protocol, host, controlled, supply) =>
    expect(supplyOf(protocol, host, controlled)).toBe(supply),
  );

  it('reads signs out of a text, and addresses out of a style sheet', () => {
    expect(signsOf('鄱a鄱 —\n“九”')).toEqual(['—', '“', '”', '九', '鄱']);
    expect(
      urlsIn("a{src:url(x.woff2)}b{c:url('../d.svg')}e{f:url(data:image/png;base64,xx)}", 'http://h/s/a.css'),
    ).toEqual(['http://h/s/x.woff2', 'http://h/d.svg']);
  });
});
