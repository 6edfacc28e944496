/**
 * Where each part of the score stands in its file. The score itself is plain data without positions; they are kept
 * beside it here, for messages only.
 */
export interface Spot {
  /** Path relative to the story's folder. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based; missing where only the line is known. */
  column?: number;
}

/** A way into a record: `['palette', 'ink']`, `['places', 2]`; for a text, the offset of a sign. */
export type Path = readonly (string | number)[];
export type Locate = (path: Path) => Spot;

export class Where {
  readonly #locate = new WeakMap<object, Locate>();

  /** Remembers where a part stands; `locate` finds what is inside it. Returns the part. */
  set<T extends object>(part: T, locate: Locate | Spot): T {
    this.#locate.set(part, typeof locate === 'function' ? locate : () => locate);
    return part;
  }

  /** @throws when the part was never placed, which is a fault of the loader. */
  of(part: object, ...path: Path): Spot {
    const locate = this.#locate.get(part);
    if (locate === undefined) throw new Error('this part of the story was never placed');
    return locate(path);
  }
}
