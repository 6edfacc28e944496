/** A page as it prints: PDF from the browser, each sheet of paper as a picture. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Picture } from './sheet.ts';

/** Whether Poppler's `pdftoppm` is here to turn a PDF into pictures. */
export const canDrawPdf = (): boolean => spawnSync('pdftoppm', ['-v']).status === 0;

/** The printed A4 sheets of an open page, in order. @param dpi dots an inch. */
export async function printedPages(page: Page, dpi: number): Promise<Picture[]> {
  const dir = mkdtempSync(join(tmpdir(), 'look-'));
  try {
    // Pictures that load when near are fetched first: paper has no nearness. On paper the stills are shown, so they load.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    });
    const pdf = join(dir, 'page.pdf');
    await page.pdf({ path: pdf, format: 'A4', printBackground: true, preferCSSPageSize: true });
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), pdf, join(dir, 'p')]);
    return readdirSync(dir)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name, i) => ({ label: `page ${i + 1}`, image: readFileSync(join(dir, name)) }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
