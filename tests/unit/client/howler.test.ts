/** The members of Howler that the adapter leans on, asked of the real one: an upgrade that moves them fails here, by name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const core = readFileSync('node_modules/howler/dist/howler.core.min.js', 'utf8');

describe('howler.core', () => {
  it('is the version that was read', () =>
    expect(
      (JSON.parse(readFileSync('node_modules/howler/package.json', 'utf8')) as { version: string }).version,
    ).toBe('2.2.4'));

  it.each([
    'load',
    'play',
    'pause',
    'stop',
    'seek',
    'duration',
    'fade',
    'volume',
    'playing',
    'state',
    'on',
    'once',
    'unload',
  ])('a Howl has %s()', (name) => expect(core).toMatch(new RegExp(`[{,]${name}:function`, 'u')));
  it.each(['autoSuspend', 'ctx'])('Howler has %s', (name) => expect(core).toContain(`.${name}=`));
  it('keeps the element of a streamed sound in _sounds[0]._node', () => {
    expect(core).toContain('._sounds=[]');
    expect(core).toContain('._node');
  });
  it.each(['load', 'loaderror', 'play', 'playerror', 'end'])('emits "%s"', (event) =>
    expect(core).toContain(`_emit("${event}"`),
  );
});
