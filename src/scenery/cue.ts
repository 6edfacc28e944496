/**
 * Cues: what a performer needs to set the stage for a beat, without its words. Plain JSON; made at build, read by the
 * pictures and by the performers in the browser.
 */
import type { Box, FormationName, Mark, Role } from '../crowd/types.ts';

/** The two crops every picture is composed for. */
export type CropName = 'phone' | 'hall';

export interface Part {
  d: string;
  role: Role;
}

/** The crowd of one beat in one crop; lengths in units of the crop's viewBox. */
export interface CrowdCue {
  form: FormationName;
  count: number;
  lit: number;
  /** Dots of a second crowd beside the first, in the second colour; part of `count`. */
  second: number;
  mark: Mark;
  box: Box;
  /** Stands at the map's points: of the counties, or of the named places. */
  points?: { xs: number[]; ys: number[] };
  /** Centre line to run along. */
  path?: string;
  /** Outlines to fill. */
  parts?: Part[];
}

/** A layer's place in one state; missing means as drawn. */
export interface LayerState {
  x?: number | undefined;
  y?: number | undefined;
  scale?: number | undefined;
  scaleX?: number | undefined;
  scaleY?: number | undefined;
  rotate?: number | undefined;
  opacity?: number | undefined;
  draw?: number | undefined;
}

/** What moves in one crop of a picture. */
export interface ArtCue {
  layers: Record<
    string,
    { origin?: [number, number] | undefined; wipe?: 'left' | 'right' | 'top' | 'bottom' | undefined }
  >;
  states: Record<string, Record<string, LayerState>>;
}

export interface BeatCue {
  anchor: string;
  scene: string;
  /** Index into `lights`. */
  chapter: number;
  metres: number;
  crowd?: Record<CropName, CrowdCue>;
  art?: { name: string; state: string };
}

/** Colours of one chapter, as #RRGGBB. */
export interface Light {
  paper: string;
  ink: string;
  dot: string;
  lit: string;
  line: string;
  accent: string;
}

/** The projected map: points in a unit square whose width / height is `aspect`. */
export interface MapCue {
  aspect: number;
  points: { xs: number[]; ys: number[] };
  nodes: { xs: number[]; ys: number[] };
  /** Index of the node each point hangs from. */
  parents: number[];
  hub: number;
}

/** Lakes and rivers as SVG path data on a grid `grid` wide, under the map's points. */
export interface WaterCue {
  grid: number;
  lakes: string;
  /** By rank: the great river, its large feeders, the others. */
  rivers: string[];
}

export interface StageScore {
  distance: { from: number; to: number; unit: string };
  lights: Light[];
  beats: BeatCue[];
  arts: Record<string, Record<CropName, ArtCue>>;
  map?: MapCue;
}
