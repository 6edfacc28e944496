/** A kiosk folder made for a test file, in a place of its own that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { makeKiosk } from '../../scripts/editions/kiosk.ts';
import { environment } from '../../src/lib/environment.ts';

/**
 * @param name of the place, to be told from others
 * @param opens page that the browser opens, below the base
 * @returns the place and the folder in it: to be asked when the tests run
 */
export function kioskFolder(name: string, opens: string): () => { workshop: string; dir: string } {
  const { outDir, basePath } = environment();
  let workshop = '';
  const dir = (): string => join(workshop, 'kiosk');
  beforeAll(async () => {
    workshop = mkdtempSync(join(tmpdir(), `story-${name}-`));
    await makeKiosk(outDir, dir(), basePath, opens);
  });
  afterAll(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));
  return () => ({ workshop, dir: dir() });
}
