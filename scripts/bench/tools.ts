/** The measuring tools of `bench/package.json`: apart from the project's own packages, fetched when first wanted. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = resolve('bench');

/** What is used of https://github.com/jfromaniello/selfsigned. */
export interface SelfSigned {
  generate(
    names: { name: string; value: string }[],
    options: object,
  ): Promise<{ private: string; cert: string }>;
}

/** Result of one audit of Lighthouse, as far as it is read here. */
interface Audit {
  score: number | null;
  numericValue?: number;
  title: string;
  scoreDisplayMode: string;
  details?: { items?: unknown[] };
}
export interface LighthouseResult {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}
/** What is used of https://github.com/GoogleChrome/lighthouse. */
export interface LighthouseModule {
  default(url: string, flags: object, config?: object): Promise<{ lhr: LighthouseResult } | undefined>;
  desktopConfig: object;
}

/** Loads a tool by its package's name; installs them all when they are not there. */
export async function tool<T>(name: string): Promise<T> {
  if (!existsSync(resolve(FOLDER, 'node_modules', name))) {
    console.log('The measuring tools are not here yet: npm ci --prefix bench (about 180 MB) …');
    execFileSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-fund', '--no-audit'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  const path = createRequire(resolve(FOLDER, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as T;
}
