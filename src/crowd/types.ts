/** The crowd's vocabulary: boxes, formations, and what a caller may ask of each formation. No code lives here. */

/** A rectangle in CSS px. Everything a formation draws, radius included, stays inside it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 0 = dim, 1 = lit (a dot is drawn 1.35 × larger), 2 = second unit (drawn in the third colour). */
export type Role = 0 | 1 | 2;

export type Mark = 'dot' | 'square';

/** `count` points in px. A square's `radius` is half its side; `angles` (radians) turn squares only. */
export interface Formation {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly roles: Uint8Array;
  readonly radius: number;
  readonly mark: Mark;
  readonly angles?: Float32Array;
}

/** `links`: the dots, their hubs, and who is tied to whom. An index ≥ the dot count means a node. */
export interface LinkedFormation extends Formation {
  /** Hubs in px, drawn by the caller; they are not part of the count. */
  readonly nodes: { readonly xs: Float32Array; readonly ys: Float32Array };
  /** Pairs (a, b, a, b, …): main hub to hub. */
  readonly trunk: Uint32Array;
  /** Pairs (a, b, a, b, …): hub to dot. */
  readonly branch: Uint32Array;
}

export interface CommonParams {
  /** Same seed, same points. Default 1. */
  readonly seed?: number;
  /** How many dots are lit; must not exceed the count. Default 0. */
  readonly lit?: number;
  /** How many dots are the second unit, after the lit ones. Default 0. */
  readonly second?: number;
  /** Default `dot`; `square` for `stack`. */
  readonly mark?: Mark;
  /** Largest idle radius in px. Default 2.6 for dots and 6 for squares, times the box's short side / 390. */
  readonly maxRadius?: number;
}

/** Positions in a unit square, 0..1, x to the right and y down: already projected by the caller. */
export interface UnitPoints {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}

export interface PlacesParams extends CommonParams {
  readonly points: UnitPoints;
  /** Hubs that never move and that dots keep clear of. */
  readonly nodes?: UnitPoints;
  /** Width / height of the map the unit square stands for; without it the map is stretched to the box. */
  readonly aspect?: number;
  /** Centre distance in px. Default 10.4 × the box's short side / 390; smaller if the count cannot fit. */
  readonly minDistance?: number;
}

export interface RegionsParams extends Omit<PlacesParams, 'nodes' | 'minDistance'> {
  /** Share of the count per point, any positive scale. Default: all equal. */
  readonly weights?: ArrayLike<number>;
}

export interface LinksParams extends Omit<PlacesParams, 'points'> {
  /** Default: the points of `scatter`. */
  readonly points?: UnitPoints;
  /** Which node each point hangs from. Default: the nearest. */
  readonly parents?: ArrayLike<number>;
  /** Which node the trunks start from. Default 0. */
  readonly hub?: number;
}

/** How a drawing's viewBox is laid on the box. */
export type Fit = 'contain' | 'cover' | 'stretch';

/** `[x, y, width, height]`, as in SVG. */
export type ViewBox = readonly [number, number, number, number];

export interface StreamParams extends CommonParams {
  /** SVG path data; the crowd walks along its first subpath, the head at its end. Default: a long S. */
  readonly path?: string;
  /** Default: the unit square, stretched to the box. */
  readonly viewBox?: ViewBox;
  readonly fit?: Fit;
  /** Default: 5 to 12 by count, more only if the dots would become too small. */
  readonly lanes?: number;
  /** How much wider the tail is than the head. Default 1.7. */
  readonly spread?: number;
}

export interface ShapePart {
  /** Closed SVG subpaths, filled by the even-odd rule. */
  readonly d: string;
  /** Fraction 0..1 of the count; parts without one share the rest by area. */
  readonly share?: number;
  /** Role of all its dots. Without any role, `lit` and `second` are counted from the first part on. */
  readonly role?: Role;
}

export interface ShapeParams extends CommonParams {
  readonly parts: readonly ShapePart[];
  /** Default: the parts' own bounds. */
  readonly viewBox?: ViewBox;
  readonly fit?: Fit;
}

export interface GridParams extends CommonParams {
  /** Default: whatever fills the box best with a full last row. */
  readonly columns?: number;
}

export interface RowsParams extends CommonParams {
  /** Default 1, or 2 from 400 seats on. */
  readonly aisles?: 0 | 1 | 2;
  /** `around`: rows wrap round the stage; `away`: as seen from the stage, their ends falling back. Default `around`. */
  readonly bow?: 'around' | 'away';
}

export interface RingParams extends CommonParams {
  /** Inner radius / outer radius, 0..0.9. Default 0.45. */
  readonly hole?: number;
}

export interface StackParams extends CommonParams {
  /** 0 = all in the air, 1 = all settled. Default 1. */
  readonly settle?: number;
  /** Columns of one pile. Default: by the box. */
  readonly columns?: number;
  /** Sizes of piles standing side by side at one scale; must add up to the count. Default: one pile. */
  readonly piles?: readonly number[];
}

export interface SplitParams extends CommonParams {
  /** Sizes of the groups; what they leave of the count is the last group. Default: the lit dots. */
  readonly groups?: readonly number[];
  /** Role per group; without it, `lit` and `second` are counted from the first group on. */
  readonly roles?: readonly Role[];
  /** Space between groups in pitches; 0 keeps one grid. Default 2.5. */
  readonly gap?: number;
}

/** What each formation accepts, by name. */
export interface FormationParams {
  scatter: CommonParams;
  sky: CommonParams;
  grid: GridParams;
  rows: RowsParams;
  places: PlacesParams;
  regions: RegionsParams;
  links: LinksParams;
  stream: StreamParams;
  ring: RingParams;
  shape: ShapeParams;
  stack: StackParams;
  split: SplitParams;
}

export type FormationName = keyof FormationParams;

/** One formation with its parameters, told apart by `name`. */
export type FormationSpec = {
  [N in FormationName]: { readonly name: N; readonly params: FormationParams[N] };
}[FormationName];
