/** `npm run build:usb`: the story as a folder that opens by a double click. */
import { resolve } from 'node:path';
import { environment } from '../src/lib/environment.ts';
import { sayMissing } from './editions/say.ts';
import { makeUsb } from './editions/usb.ts';

const { outDir, basePath } = environment();
const out = resolve(process.env['USB_DIR'] || `${outDir}-usb`);
try {
  const { build, missing } = await makeUsb(outDir, out, basePath);
  console.log(`${out}: build ${build}, opens with index.html${sayMissing(missing)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
