import { describe, expect, it } from 'vitest';
import {
  fileOf,
  relativeAddress,
  relativeCss,
  relativeQuoted,
  relativeValue,
  rootFrom,
} from '../../../scripts/editions/addresses.ts';

describe.each(['/', '/docs/one/'])('a site built for %s', (base) => {
  const files = new Set([
    'index.html',
    's/one/index.html',
    '_astro/a b.css',
    'audio/x.webm',
    'map/index.html',
  ]);
  const site = { base, files };

  it('knows its own addresses, and no others', () => {
    expect(fileOf(`${base}s/one/#there`, site)).toEqual({ file: 's/one/index.html', hash: '#there' });
    expect(fileOf(`${base}audio/x.webm?v=1`, site)?.file).toBe('audio/x.webm');
    for (const other of ['#there', 's/one/', '//host/x', 'https://host/', `${base}gone/`, `${base}%zz`])
      expect(fileOf(other, site), other).toBeUndefined();
  });

  it('says them from a page, ending in a file', () => {
    expect(rootFrom('index.html')).toBe('./');
    expect(rootFrom('s/one/index.html')).toBe('../../');
    expect(relativeAddress(base, './', site)).toBe('./index.html');
    expect(relativeAddress(`${base}map/#x`, '../../', site)).toBe('../../map/index.html#x');
    expect(relativeAddress(`${base}_astro/a%20b.css`, './', site)).toBe('./_astro/a%20b.css');
    expect(relativeAddress('/other/', './', site)).toBe('/other/');
  });

  it('finds them in lists of pictures, in JSON and in style sheets', () => {
    const audio = `${base}audio/x.webm`;
    expect(relativeValue('srcset', `${audio} 1x, ${audio} 2x`, '../', site)).toBe(
      '../audio/x.webm 1x, ../audio/x.webm 2x',
    );
    expect(relativeValue('data-src', `["${audio}"]`, '../', site)).toBe('["../audio/x.webm"]');
    expect(relativeValue('data-root', base, '../', site)).toBe('../');
    expect(relativeValue('alt', '/ a stroke', '../', site)).toBe('/ a stroke');
    expect(relativeQuoted(`{"a":"${audio}","b":"/ or"}`, './', site)).toBe(
      '{"a":"./audio/x.webm","b":"/ or"}',
    );
    expect(relativeCss(`a{background:url("${audio}")}`, '../', site)).toBe(
      'a{background:url("../audio/x.webm")}',
    );
  });
});
