/** The parts of sound and voice that need no browser: the silent clock, sentences, names of languages, who has the word. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../../src/client/clock.ts';
import { speaks } from '../../../src/client/device-voice.ts';
import { hushVoice, leaveWord, takeWord } from '../../../src/client/one-voice.ts';
import { cuts } from '../../../src/client/sentences.ts';

describe('Clock', () => {
  let now = 0;
  const clock = new Clock(10, () => now);
  it('runs, rests, is moved, ends, and begins again', () => {
    clock.start();
    now = 2000;
    expect(clock.position).toBe(2);
    clock.stop();
    now = 9000;
    expect([clock.position, clock.running]).toEqual([2, false]);
    clock.start();
    clock.seek(8);
    now = 10_000;
    expect([clock.position, clock.running]).toEqual([9, true]);
    now = 60_000;
    expect([clock.position, clock.running]).toEqual([10, false]);
    clock.start();
    expect([clock.position, clock.running]).toEqual([0, true]);
  });
});

describe('cuts', () => {
  const said = (text: string, longest?: number) =>
    cuts(text, longest).map(([from, to]) => text.slice(from, to));
  it.each([
    ['夜深了。路上没有别人。', ['夜深了。', '路上没有别人。']],
    ['他说：“能歇脚。”天亮了', ['他说：“能歇脚。”', '天亮了']],
    ['It rained. 3.5 km on. Home', ['It rained.', ' 3.5 km on.', ' Home']],
    ['  ', []],
  ])('%s', (text, parts) => expect(said(text)).toEqual(parts));
  it('cuts a long sentence at a comma', () =>
    expect(said('一二三四，五六七八，九十。', 4)).toEqual(['一二三四，', '五六七八，', '九十。']));
});

describe('speaks', () => {
  it.each(['zh-CN', 'zh_CN', 'cmn-CN', 'zho-CHN', 'zh', 'cmn-Hans-CN'])('takes %s for Mandarin', (lang) =>
    expect(speaks(lang, 'zh-CN')).toBe(true),
  );
  it.each(['zh-HK', 'zh_HK', 'yue-CN', 'zh-yue', 'en-GB', 'zh-TW'])('does not take %s', (lang) =>
    expect(speaks(lang, 'zh-CN')).toBe(false),
  );
  it('goes by the language alone elsewhere', () => expect(speaks('en-US', 'en')).toBe(true));
});

describe('the word', () => {
  beforeEach(() => vi.stubGlobal('window', { speechSynthesis: { cancel: vi.fn() } }));
  it('is taken from whoever has it, with the device’s own voice', () => {
    const [one, two] = [{ pause: vi.fn() }, { pause: vi.fn() }];
    takeWord(one);
    takeWord(one);
    expect(one.pause).not.toHaveBeenCalled();
    takeWord(two);
    expect(one.pause).toHaveBeenCalledOnce();
    expect(window.speechSynthesis.cancel).toHaveBeenCalledTimes(3);
    hushVoice();
    expect(two.pause).toHaveBeenCalledOnce();
    leaveWord(two);
    hushVoice();
    expect(two.pause).toHaveBeenCalledOnce();
  });
});
