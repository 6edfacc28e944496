/** One mutant: a valid story, and one or two things done to it. All of it follows from the seed. */
import { throwDice, type Dice } from './dice.ts';
import { readFolder, type Folder } from './folder.ts';
import { kinds } from './kinds/index.ts';

/** Stories that mutants are made of. The real one is slower to read, so fewer are made of it. */
const EVERYTHING = 'tests/fixtures/stories/everything';
const BASES = ['tests/fixtures/stories/minimal', EVERYTHING, EVERYTHING] as const;

export interface Mutant {
  seed: number;
  base: string;
  /** Names of the kinds that were applied. */
  kinds: string[];
  /** What was done, for whoever looks into it. */
  done: string[];
  folder: Folder;
}

const read = new Map<string, Folder>();
function baseFolder(dir: string): Folder {
  const known = read.get(dir) ?? readFolder(dir);
  read.set(dir, known);
  return new Map(known);
}

const names = Object.keys(kinds);

/** A kind done to a folder; a story that has nothing for it gives way to the one that has everything. */
function apply(kind: string, base: string, dice: Dice): { base: string; folder: Folder; done: string } {
  for (const dir of [base, EVERYTHING])
    for (let tries = 0; tries < 3; tries += 1) {
      const folder = baseFolder(dir);
      const done = kinds[kind]!(folder, dice);
      if (done !== undefined) return { base: dir, folder, done };
    }
  throw new Error(`"${kind}" can be done to no story`);
}

/**
 * @param seed two of the same are the same mutant; the kinds go round with it, so that a run of any length has all
 * of them. The real story, which takes longest to read, has its turn every eighth time.
 */
export function makeMutant(seed: number): Mutant {
  const dice = throwDice(seed);
  const kind = names[seed % names.length]!;
  const { base, folder, done } = apply(kind, seed % 8 === 7 ? 'content' : dice.pick(BASES), dice);
  const mutant: Mutant = { seed, base, kinds: [kind], done: [done], folder };
  const second = dice.below(4) === 0 ? dice.pick(names) : undefined;
  const alsoDone = second === undefined ? undefined : kinds[second]!(folder, dice);
  if (second !== undefined && alsoDone !== undefined) {
    mutant.kinds.push(second);
    mutant.done.push(alsoDone);
  }
  return mutant;
}
