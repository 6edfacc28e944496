/** What comes from elsewhere: exact versions, known bytes, allowed scripts, allowed licences (SE-10). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../src/hosting/licences.ts';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';

/** Licences under which a tool may work at build time, beside those that may be shipped: nothing of it reaches a reader. */
const AT_BUILD = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'Zlib', 'OFL-1.1'],
  ...['BlueOak-1.0.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'Unlicense'],
  // libvips, which sharp calls: a library of its own, unchanged and replaceable.
  'LGPL-3.0-or-later',
]);

describe('versions', () => {
  it('are exact, every one', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual(
      [],
    );
  });
  it('are those of the lock file', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const differing = Object.entries(wanted).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });
  it('have a hash each, and no address of a registry', () => {
    expect(
      locked.filter(([, { integrity }]) => !/^sha512-/u.test(integrity ?? '')).map(([path]) => path),
    ).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
  it('are few where readers are concerned', () =>
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12));
});

it('scripts run at installation only for packages that are allowed to by name', () => {
  const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(scripts.filter((name) => manifest.allowScripts[name] !== true)).toEqual([]);
  expect(Object.keys(manifest.allowScripts).filter((name) => !scripts.includes(name))).toEqual([]);
});

describe('licences', () => {
  it('of what may be shipped are on its list', () =>
    expect(
      locked
        .filter(([, { dev, license }]) => dev !== true && !isAllowed(license ?? 'none'))
        .map(([path, { license }]) => `${path}: ${license}`),
    ).toEqual([]));
  it('of what works at build time are on theirs', () =>
    expect(
      locked
        .filter(([, { dev, license }]) => dev === true && !isAllowed(license ?? 'none', AT_BUILD))
        .map(([path, { license }]) => `${path}: ${license}`),
    ).toEqual([]));
});
