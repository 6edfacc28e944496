import { expect, it } from 'vitest';
import { fileStrings } from '../../../scripts/editions/file-strings.ts';

const ROOT = 'document.documentElement.dataset.root';

it('says files from where the page lies: in strings and in templates', () => {
  expect(fileStrings(`a="/x/_astro/a.css"`, '/x/')).toBe(`a=(${ROOT}+"_astro/a.css")`);
  expect(fileStrings('b=`link[href="/_astro/b.css"]`', '/')).toBe(
    `b=\`link[href="\${${ROOT}}_astro/b.css"]\``,
  );
  expect(fileStrings('c="字";d=\'/_astro/d.css\'', '/')).toBe(`c="字";d=(${ROOT}+"_astro/d.css")`);
});

it('leaves everything else as it is', () => {
  const code = 'const a="/data/x.json",b=`./_astro/y.js`;';
  expect(fileStrings(code, '/')).toBe(code);
});
