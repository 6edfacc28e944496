/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules of WCAG 2.2, A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Looked {
  /** What breaks a rule: the rule and the elements. */
  faults: string[];
  /** Rules that something on the page keeps. */
  kept: string[];
}

/**
 * Looks at a whole page by the rules of WCAG, or at a part of it by every rule axe has.
 * @param part selector
 */
export async function lookOver(page: Page, part?: string): Promise<Looked> {
  // Only what breaks a rule is told element by element; and the page has no frames, so that axe can work on it and needs no page
  // of its own to put its findings together. Both are most of the time it takes.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes } = await (
    part === undefined ? axe.withTags(WCAG) : axe.include(part)
  ).analyze();
  return {
    faults: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
    kept: passes.map(({ id }) => id),
  };
}

/** The same, where only the faults are asked for. */
export const axeFaults = async (page: Page, part?: string): Promise<string[]> =>
  (await lookOver(page, part)).faults;
