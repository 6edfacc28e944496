/** `vercel.json`: classes are sources without overlap, for which of two rules wins is not said everywhere. */
import type { FileClass, Headers } from './headers.ts';
import type { HostedSite } from './site.ts';

const listed = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const escaped = (text: string): string => text.replace(/\./gu, '\\.');

/** Alternatives of a regular expression for what a class names itself. */
const alternatives = ({ folders, files }: FileClass): string =>
  [...folders.map((folder) => `${folder}/.*`), ...files.map((file) => `${escaped(file)}$`)].join('|');

export function vercelJson({ table, basePath }: HostedSite): string {
  const named = table.classes.filter((one) => alternatives(one) !== '');
  const sources = table.classes.map((one) => {
    const own = alternatives(one);
    const inner = own === '' ? `(?!${named.map(alternatives).join('|')}).*` : own.replace(/\$/gu, '');
    return { source: `${basePath}(${inner})`, headers: listed(one.headers) };
  });
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      trailingSlash: true,
      headers: [{ source: `${basePath}(.*)`, headers: listed(table.common) }, ...sources],
    },
    null,
    2,
  )}\n`;
}
