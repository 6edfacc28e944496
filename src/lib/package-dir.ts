/** Root folder of the package that a module belongs to. */

/**
 * @param moduleId path of a file, or a bundler's name for a module of its own: `\0vite/preload-helper.js`
 * @returns undefined for what lies in no package
 */
export function packageDir(moduleId: string): string | undefined {
  const path = moduleId.replace(/^\0(?!\/)/u, 'node_modules/').replace(/^\0|\?.*$/gu, '');
  const [, before = '', name] = /^(.*\/|)node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path) ?? [];
  return name === undefined ? undefined : `${before}node_modules/${name}`;
}
