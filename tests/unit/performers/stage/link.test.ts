/** The line between a screen and a presenter's view: every message once, in its order, from whichever side and way it comes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLink, roomOf } from '../../../../src/performers/stage/link.ts';
import type { Message } from '../../../../src/performers/stage/messages.ts';
import { phoneAddresses } from '../../../../src/performers/stage/phone-code.ts';

/** Everybody who listens in the room. */
let sources: Source[] = [];
class Source extends EventTarget {
  closed = false;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    sources.push(this);
  }
  close(): void {
    this.closed = true;
  }
}
const say = (text: string): void =>
  sources.forEach((one) => one.dispatchEvent(new MessageEvent('message', { data: text })));

beforeEach(() => {
  sources = [];
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('EventSource', Source);
});
afterEach(() => vi.unstubAllGlobals());

describe('a room', () => {
  it('is named in the address', () => {
    expect(roomOf('?relay=ab3-x')).toBe('ab3-x');
    for (const search of ['', '?relay=', '?relay=A', '?relay=a/b', `?relay=${'a'.repeat(33)}`])
      expect(roomOf(search)).toBeUndefined();
  });

  it('has an address on every network of the machine', () =>
    expect(phoneAddresses({ code: 'abc', addresses: ['http://10.0.0.2:8137'] })).toEqual([
      'http://10.0.0.2:8137/exhibit/presenter/?relay=abc',
    ]));

  it('is asked for by nobody who has not joined', () => {
    openLink(() => undefined, new AbortController().signal);
    expect(sources).toEqual([]);
  });

  it('says each message once, though it comes by two ways, and not to who sent it', async () => {
    const end = new AbortController();
    const posted: string[] = [];
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      posted.push(body);
      say(body);
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    const heard = { screen: [] as [Message, boolean][], view: [] as Message[] };
    const screen = openLink((message, far) => heard.screen.push([message, far]), end.signal);
    const view = openLink((message) => heard.view.push(message), end.signal);
    screen.join('abc', () => undefined);
    view.join('abc', () => undefined);
    view.send({ says: 'move', move: 'next' });
    view.send({ says: 'move', move: 'next' });
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    await vi.waitFor(() => expect(heard.screen).toHaveLength(2));
    // The other window's channel brings the same two.
    await new Promise((done) => setTimeout(done, 20));
    expect(heard.screen.map(([message]) => message)).toEqual([
      { says: 'move', move: 'next' },
      { says: 'move', move: 'next' },
    ]);
    expect(heard.view).toEqual([]);
    end.abort();
    expect(sources.every(({ closed }) => closed)).toBe(true);
  });

  it('is told one message after the other, and a server that hangs is not waited for without end', async () => {
    const [bodies, answers] = [[] as string[], [] as (() => void)[]];
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      bodies.push(body);
      return new Promise((done) => answers.push(() => done(new Response())));
    });
    const end = new AbortController();
    const link = openLink(() => undefined, end.signal);
    link.join('abc', () => undefined);
    for (let i = 0; i < 40; i += 1) link.send({ says: 'move', move: 'next' });
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    for (let i = 0; i < 16; i += 1) {
      await vi.waitFor(() => expect(answers.length).toBe(i + 1));
      answers[i]?.();
    }
    await new Promise((done) => setTimeout(done, 20));
    expect(bodies).toHaveLength(16);
    expect(bodies.map((body) => (JSON.parse(body) as { id: string }).id.split('.')[1])).toEqual(
      Array.from({ length: 16 }, (_, i) => String(i)),
    );
    end.abort();
  });

  it('says when it stands again, and takes nothing that is none of ours', () => {
    const end = new AbortController();
    const [heard, opened] = [vi.fn(), vi.fn()];
    openLink(heard, end.signal).join('abc', opened);
    sources[0]?.dispatchEvent(new Event('open'));
    sources[0]?.dispatchEvent(new Event('open'));
    expect(opened).toHaveBeenCalledTimes(2);
    for (const text of ['', '{', '"x"', 'null', '{"says":"move","move":"away"}', '{"says":"hello"'])
      say(text);
    expect(heard).not.toHaveBeenCalled();
    say('{"says":"hello"}');
    expect(heard).toHaveBeenCalledExactlyOnceWith({ says: 'hello' }, true);
    end.abort();
    say('{"says":"hello"}');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
