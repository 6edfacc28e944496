/** `npm run build:kiosk`: the story for a screen in a hall, with everything that keeps it on that screen. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment } from '../src/lib/environment.ts';
import { makeKiosk } from './editions/kiosk.ts';
import { sayMissing } from './editions/say.ts';

const { outDir, basePath } = environment();
const out = resolve(process.env['KIOSK_DIR'] || `${outDir}-kiosk`);
/** The unattended screen, where the story has one; else its first page. */
const LOOP = 'exhibit/loop/';
const page = process.env['KIOSK_PAGE'] ?? (existsSync(join(outDir, LOOP, 'index.html')) ? LOOP : '');
try {
  const { build, missing } = await makeKiosk(outDir, out, basePath, page);
  console.log(`${out}: build ${build}, starts with start.sh or start.bat at /${page}${sayMissing(missing)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
