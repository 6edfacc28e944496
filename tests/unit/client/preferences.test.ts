/** What a reader chose, with storage that works, refuses, throws or holds anything. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as preferences from '../../../src/client/preferences.ts';

let kept: Map<string, string>;

function storage(fault?: () => never): Storage {
  return {
    getItem: (key: string) => (fault ? fault() : (kept.get(key) ?? null)),
    setItem: (key: string, value: string) => void (fault ? fault() : kept.set(key, value)),
    removeItem: (key: string) => void (fault ? fault() : kept.delete(key)),
  } as unknown as Storage;
}

/** The page's address, and whether the system asks for rest. */
function visit(search: string, quiet = false): void {
  vi.stubGlobal('location', { search });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: quiet && query.includes('reduce') }));
}

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', storage());
  visit('');
});
afterEach(() => void vi.unstubAllGlobals());

describe('the mode', () => {
  it('is what the system wants, until the reader chooses', () => {
    expect(preferences.wantedMode()).toBe('full');
    visit('', true);
    expect(preferences.wantedMode()).toBe('still');
    preferences.rememberMode('full');
    expect(preferences.wantedMode()).toBe('full');
  });

  it('is what was chosen last', () => {
    for (const mode of ['still', 'full', 'still'] as const) {
      preferences.rememberMode(mode);
      expect(preferences.wantedMode()).toBe(mode);
    }
  });

  it('is what the address says before all else', () => {
    preferences.rememberMode('full');
    visit('?from=x&motion=off');
    expect(preferences.wantedMode()).toBe('still');
    preferences.rememberMode('still');
    visit('?motion=on', true);
    expect(preferences.wantedMode()).toBe('full');
  });

  it.each(['?motion=', '?motion=OFF', '?motion=1', '?MOTION=off'])('minds no such thing as %s', (search) => {
    visit(search);
    expect(preferences.wantedMode()).toBe('full');
  });
});

describe('the size of the words', () => {
  it('is 1 until another is chosen', () => {
    expect(preferences.wantedTextSize()).toBe(1);
    preferences.rememberTextSize(3);
    expect(preferences.wantedTextSize()).toBe(3);
    preferences.rememberTextSize(1);
    expect(preferences.wantedTextSize()).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('is what the address says before what is remembered', () => {
    preferences.rememberTextSize(3);
    visit('?text=2');
    expect(preferences.wantedTextSize()).toBe(2);
  });

  it.each(['0', '4', '-1', '2.5', 'large', '', '1e9', 'NaN'])('is 1 for %j', (value) => {
    visit(`?text=${value}`);
    expect(preferences.wantedTextSize()).toBe(1);
    visit('');
    kept.set('story:text', value);
    expect(preferences.wantedTextSize()).toBe(1);
  });
});

describe('the place', () => {
  it('is remembered, and forgotten at the top', () => {
    preferences.rememberPlace('on-the-river');
    expect(preferences.rememberedPlace()).toBe('on-the-river');
    preferences.rememberPlace('');
    expect(preferences.rememberedPlace()).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it.each(['', 'A', '9lives', 'a b', '"><script>', '../x', 'a'.repeat(60), 'ümlaut', 'a\nb'])(
    'is none for %j',
    (value) => {
      kept.set('story:place', value);
      expect(preferences.rememberedPlace()).toBeUndefined();
    },
  );
});

describe('storage that', () => {
  it.each([
    [
      'throws at every turn',
      () =>
        vi.stubGlobal(
          'localStorage',
          storage(() => {
            throw new DOMException('denied', 'SecurityError');
          }),
        ),
    ],
    ['is not there', () => vi.stubGlobal('localStorage', undefined)],
    [
      'cannot even be touched',
      () =>
        Object.defineProperty(globalThis, 'localStorage', {
          configurable: true,
          get: () => {
            throw new Error('denied');
          },
        }),
    ],
  ])('%s costs the memory, nothing else', (_, spoil) => {
    spoil();
    for (const act of [
      () => preferences.rememberMode('still'),
      () => preferences.rememberPlace('river'),
      () => preferences.rememberTextSize(2),
    ])
      expect(act).not.toThrow();
    expect(preferences.wantedMode()).toBe('full');
    expect(preferences.wantedTextSize()).toBe(1);
    expect(preferences.rememberedPlace()).toBeUndefined();
  });
});
