/** The crowd: pure, seeded functions from (count, box, parameters) to points, and the ways between them. Imports nothing outside. */

export { form, formSpec, FORMATION_NAMES, type FormationOf } from './form.ts';
export { boxAround, joinBoxes, reachOf } from './geometry/bounds.ts';
export { litScale } from './geometry/fit-radius.ts';
export { fitWithin } from './geometry/lay-on.ts';
export { hash, mulberry32 } from './geometry/random.ts';
export { shareOut } from './geometry/shares.ts';
export { match, type Match } from './match.ts';
export { pointOf, toSvg, type SvgOptions } from './svg.ts';
export { makeFrame, planTravel, travelTo, type Frame, type Travel } from './travel.ts';
export type * from './types.ts';
