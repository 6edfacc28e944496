/** A presenter's keys, exactly as KI-7 has them, and which presses count. */
import { describe, expect, it } from 'vitest';
import { elapsed } from '../../../../src/performers/stage/elapsed.ts';
import { KeyGate } from '../../../../src/performers/stage/key-gate.ts';
import { stageKey } from '../../../../src/performers/stage/keys.ts';
import { readMessage } from '../../../../src/performers/stage/messages.ts';

const key = (name: string, keyCode = 0, more = {}) => stageKey({ key: name, keyCode, ...more });

describe('stageKey', () => {
  it.each(['PageDown', 'ArrowRight', 'ArrowDown', ' '])('%s goes on', (name) =>
    expect(key(name)).toEqual({ kind: 'move', move: 'next' }),
  );
  it('Enter goes on, or to the number that was typed', () => expect(key('Enter')).toEqual({ kind: 'enter' }));
  it.each(['PageUp', 'ArrowLeft', 'ArrowUp'])('%s goes back', (name) =>
    expect(key(name)).toEqual({ kind: 'move', move: 'previous' }),
  );
  it('Backspace goes back, or takes a digit back', () => expect(key('Backspace')).toEqual({ kind: 'erase' }));
  it('Home and End', () => {
    expect(key('Home')).toEqual({ kind: 'move', move: 'first' });
    expect(key('End')).toEqual({ kind: 'move', move: 'last' });
  });
  it.each([
    ['b', 66],
    ['B', 66],
    ['.', 190],
    ['Unidentified', 190],
    ['', 191],
    [';', 186],
    ['/', 191],
  ])('%j with code %i toggles black', (name, code) =>
    expect(key(name, code)).toEqual({ kind: 'move', move: 'black' }),
  );
  it.each(['F5', 'Escape'])('%s is taken from the browser and does nothing', (name) => {
    expect(key(name)).toEqual({ kind: 'hold' });
    expect(key(name, 0, { shiftKey: true })).toEqual({ kind: 'hold' });
  });
  it('leaves the browser its own', () => {
    for (const name of ['Tab', 'F11', 'a', 'Shift']) expect(key(name)).toBeUndefined();
    expect(key('b', 66, { ctrlKey: true })).toBeUndefined();
    expect(key('ArrowLeft', 37, { altKey: true })).toBeUndefined();
  });
  it.each(['r', 'R'])('%s asks for the code of a phone', (name) =>
    expect(key(name)).toEqual({ kind: 'phone' }),
  );
  it('reads digits', () => expect(key('7')).toEqual({ kind: 'digit', digit: '7' }));
});

describe('KeyGate', () => {
  it('lets twenty presses in two seconds through', () => {
    const gate = new KeyGate();
    const passed = Array.from({ length: 20 }, (_, i) => gate.lets('PageDown', false, i * 100));
    expect(passed.every(Boolean)).toBe(true);
  });
  it('lets a held key through once', () => {
    const gate = new KeyGate();
    const passed = Array.from({ length: 30 }, (_, i) => gate.lets('PageDown', i > 0, i * 33));
    expect(passed.filter(Boolean)).toHaveLength(1);
  });
  it('stays deaf to a repeat that has lost its mark, for a quarter of a second', () => {
    const gate = new KeyGate();
    gate.lets('b', false, 0);
    gate.lets('b', true, 500);
    expect(gate.lets('b', false, 533)).toBe(false);
    expect(gate.lets('b', false, 800)).toBe(true);
  });
  it('is deaf in one key only', () => {
    const gate = new KeyGate();
    gate.lets('b', true, 0);
    expect(gate.lets('PageDown', false, 10)).toBe(true);
  });
});

describe('readMessage', () => {
  it('takes what a screen and a presenter say', () => {
    const shown = { says: 'shown', anchor: 'a', part: 0, parts: 1, index: 3, faces: 9, black: false };
    expect(readMessage(shown)).toEqual(shown);
    expect(readMessage({ says: 'hello' })).toEqual({ says: 'hello' });
    expect(readMessage({ says: 'move', move: 'next' })).toEqual({ says: 'move', move: 'next' });
  });
  it.each([
    null,
    'next',
    7,
    {},
    { says: 'move', move: 'jump' },
    { says: 'move', move: { to: 3 } },
    { says: 'shown' },
  ])('leaves %j', (data) => expect(readMessage(data)).toBeUndefined());
});

describe('elapsed', () => {
  it.each([
    [0, '0:00'],
    [75_000, '1:15'],
    [3_600_000, '1:00:00'],
    [-5, '0:00'],
  ])('%i ms', (time, said) => expect(elapsed(time)).toBe(said));
});
