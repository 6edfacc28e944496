/** All rules, in the order an author would want to hear of them. */
import type { Check } from '../draft.ts';
import { checkArt } from './art.ts';
import { checkCharts } from './charts.ts';
import { checkCrowds } from './crowd.ts';
import { checkDrawings } from './drawings.ts';
import { checkExhibit } from './exhibit.ts';
import { checkFacts } from './facts.ts';
import { checkIds } from './ids.ts';
import { checkLabels } from './labels.ts';
import { checkLight } from './light.ts';
import { checkMap } from './map.ts';
import { checkMedia } from './media.ts';
import { checkMetres } from './metres.ts';
import { checkObjects } from './objects.ts';
import { checkPhotos } from './photos.ts';
import { checkPlaces } from './places.ts';
import { checkPublication } from './publication.ts';
import { checkReferences } from './references.ts';
import { checkSound } from './sound.ts';
import { checkStructure } from './structure.ts';
import { checkTelling } from './telling.ts';
import { checkWords } from './words.ts';

export const checks: readonly Check[] = [
  checkStructure,
  checkIds,
  checkReferences,
  checkFacts,
  checkTelling,
  checkWords,
  checkLabels,
  checkMetres,
  checkCrowds,
  checkLight,
  checkPlaces,
  checkMap,
  checkExhibit,
  checkArt,
  checkDrawings,
  checkObjects,
  checkCharts,
  checkPhotos,
  checkMedia,
  checkSound,
  checkPublication,
];
