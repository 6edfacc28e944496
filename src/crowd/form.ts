/** The one entry: a formation by name, as content picks it. */

import { grid } from './formations/grid.ts';
import { links } from './formations/links.ts';
import { places } from './formations/places.ts';
import { regions } from './formations/regions.ts';
import { ring } from './formations/ring.ts';
import { rows } from './formations/rows.ts';
import { scatter } from './formations/scatter.ts';
import { shape } from './formations/shape.ts';
import { sky } from './formations/sky.ts';
import { split } from './formations/split.ts';
import { stack } from './formations/stack.ts';
import { stream } from './formations/stream.ts';
import type {
  Box,
  Formation,
  FormationName,
  FormationParams,
  FormationSpec,
  LinkedFormation,
} from './types.ts';

type Maker<N extends FormationName> = (count: number, box: Box, params: FormationParams[N]) => FormationOf<N>;

/** What a formation returns: `links` also has threads. */
export type FormationOf<N extends FormationName> = N extends 'links' ? LinkedFormation : Formation;

const MAKERS: { readonly [N in FormationName]: Maker<N> } = {
  scatter,
  sky,
  grid,
  rows,
  places,
  regions,
  links,
  stream,
  ring,
  shape,
  stack,
  split,
};

/** All names, in the order of the types; content checks its spelling against these. */
export const FORMATION_NAMES = /* @__PURE__ */ Object.keys(MAKERS) as FormationName[];

/**
 * `count` dots in `box` (px) as the named formation. Pure and deterministic; same seed, same points.
 * Throws RangeError or SyntaxError, with what is wrong, on parameters that cannot be met (see each formation).
 */
export function form<N extends FormationName>(
  name: N,
  count: number,
  box: Box,
  params: FormationParams[N],
): FormationOf<N> {
  return MAKERS[name](count, box, params);
}

/** The same for a spec told apart by its `name`, as joined from content. */
export function formSpec(spec: FormationSpec, count: number, box: Box): Formation | LinkedFormation {
  return form<FormationName>(spec.name, count, box, spec.params as FormationParams[FormationName]);
}
