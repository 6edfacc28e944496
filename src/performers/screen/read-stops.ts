/** Reads the stops out of the page: what a screen plays is what stands in its HTML. */
import type { StopKind } from './faces.ts';
import type { WeighedStop } from './running-order.ts';

export interface PageStop extends WeighedStop {
  element: HTMLElement;
  metres: number;
  /** Anchor of the beat whose cue a cover or an opening stands before. */
  first: string | undefined;
  title: string;
  kicker: string;
  silent: boolean;
}

export function readStops(root: ParentNode): PageStop[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-stop]')).map((element) => {
    const data = element.dataset;
    return {
      element,
      kind: data['stop'] as StopKind,
      anchor: element.id,
      section: data['section'] ?? '',
      chapter: data['chapter'] ?? '',
      dwell: Number(data['dwell']) || 10,
      weight: Number(data['weight']) || 0,
      metres: Number(data['metres']) || 0,
      first: data['first'],
      title: data['title'] ?? '',
      kicker: data['kicker'] ?? '',
      silent: data['silent'] !== undefined,
    };
  });
}
