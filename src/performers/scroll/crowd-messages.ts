/** What the page and the worker that draws its crowd say to each other. */
import type { Light, MapCue } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import type { CrowdPlace } from './crowd-place.ts';

/** From the page. A canvas and its first screen come before anything else. */
export type ToWorker =
  | {
      type: 'canvas';
      canvas: OffscreenCanvas;
      map: MapCue | undefined;
      screen: Screen;
      light: Light;
      /** Device pixels a px of the page's screen. */
      dpr: number;
    }
  /** Everything that was told of places is forgotten. */
  | { type: 'screen'; screen: Screen }
  | { type: 'place'; index: number; place: CrowdPlace }
  | { type: 'ready'; index: number; question: number }
  /** Only the last of several counts. The light is told when it changes: in most frames it does not. */
  | { type: 'paint'; index: number; travel: number; serial: number; light?: Light };

/** From the worker. */
export type ToPage =
  /** It runs, and can draw in step with the screen. */
  | { type: 'here' }
  | { type: 'ready'; question: number }
  /** Nothing is asked for any more that has not been drawn. */
  | { type: 'drawn'; serial: number }
  /** From now on it is drawn otherwise (sharpness.ts). */
  | { type: 'step'; step: number };
