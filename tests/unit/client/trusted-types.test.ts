/** The one policy, and what the libraries really assign: an upgrade that brings a new string fails here, by name. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

interface Rules {
  createHTML(text: string): string | null;
  createScriptURL(url: string): string | null;
}

/** The rules as the page hands them to the browser. */
async function rulesAt(location: string, settings?: { sdk: string }): Promise<Rules> {
  const made: [string, Rules][] = [];
  vi.resetModules();
  vi.stubGlobal('location', new URL(location));
  vi.stubGlobal('window', {
    trustedTypes: { createPolicy: (name: string, rules: Rules) => void made.push([name, rules]) },
  });
  if (settings !== undefined) vi.stubGlobal('WX_SETTINGS', settings);
  await import('../../../src/client/trusted-types.ts');
  expect(made.map(([name]) => name)).toEqual(['default']);
  return made[0]![1];
}
afterEach(() => vi.unstubAllGlobals());

describe('the policy', () => {
  it('lets Leaflet’s constants pass, to the letter, and no other markup', async () => {
    const { createHTML } = await rulesAt('https://story.example/map/');
    for (const text of ['', '<svg/>', '<span aria-hidden="true">&#215;</span>'])
      expect(createHTML(text)).toBe(text);
    for (const text of ['<svg/> ', '<b>', '<svg onload=alert(1)>', '<v:shape adj="1"/>', 'words'])
      expect(createHTML(text), text).toBeNull();
  });
  it('lets the site’s own service worker pass, however it is spelt, and no other script', async () => {
    const { createScriptURL } = await rulesAt('https://story.example/map/');
    for (const url of ['/sw.js', '../sw.js', 'https://story.example/sw.js'])
      expect(createScriptURL(url)).toBe(url);
    for (const url of [
      'sw.js',
      '/sw.js?x=1',
      '/other.js',
      'https://other.example/sw.js',
      'data:text/javascript,1',
    ])
      expect(createScriptURL(url), url).toBeNull();
  });
  it('lets WeChat’s SDK pass in a build that was given it', async () => {
    const sdk = 'https://sdk.example/wx.js';
    expect((await rulesAt('https://story.example/')).createScriptURL(sdk)).toBeNull();
    expect((await rulesAt('https://story.example/', { sdk })).createScriptURL(sdk)).toBe(sdk);
  });
  it('is not made where a browser knows no such thing', async () => {
    vi.resetModules();
    vi.stubGlobal('window', {});
    await expect(import('../../../src/client/trusted-types.ts')).resolves.toBeDefined();
  });
});

/** Ways by which a string becomes markup, a document or code. */
const SINKS =
  /(?:\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|\.insertAdjacentHTML\(|\.(?:write|writeln)\(|\.parseFromString\(|createContextualFragment\(|\beval\(|new Function\(|importScripts\(|new (?:Shared)?Worker\()[^;]*/gu;

/** What a library assigns, as it is written. Comments are not code. */
function assigned(file: string): string[] {
  const text = readFileSync(`node_modules/${file}`, 'utf8').replace(/^\s*(?:\*|\/\/|\/\*).*$/gmu, '');
  return [...text.matchAll(SINKS)].map(([sink]) => sink.replace(/\s+/gu, ' '));
}

describe('what libraries turn from strings into markup', () => {
  it('Leaflet: two constants, one for Internet Explorer, and what it is given', () =>
    expect(assigned('leaflet/dist/leaflet-src.esm.js')).toEqual([
      ".innerHTML = '<svg/>'",
      '.innerHTML = \'<v:shape adj="1"/>\'',
      // Controls, which the map has none of.
      '.innerHTML = radioHtml',
      ".innerHTML = ' ' + obj.name",
      '.innerHTML = html',
      '.innerHTML = text',
      '.innerHTML = prefixAndAttribs.join(\' <span aria-hidden="true">|</span> \')',
      // Pop-ups and icons, which are given elements.
      '.innerHTML = content',
      '.innerHTML = \'<span aria-hidden="true">&#215',
      ".innerHTML = options.html !== false ? options.html : ''",
    ]));
  it('PhotoSwipe: the signs that we leave out, and slides of markup, which we have none of', () =>
    expect(assigned('photoswipe/dist/photoswipe.esm.js')).toEqual([
      '.innerHTML = addElementHTML(elementHTML)',
      ".innerHTML = this.data.html || ''",
    ]));
  it.each([
    'gsap/gsap-core.js',
    'gsap/CSSPlugin.js',
    'gsap/index.js',
    'howler/dist/howler.core.min.js',
    'supercluster/dist/supercluster.js',
  ])('%s: none', (file) => expect(assigned(file)).toEqual([]));
  it('the search finds them', () =>
    expect(
      ['a.innerHTML = b;', 'eval(x);', 'd.write("");'].flatMap((text) => text.match(SINKS) ?? []),
    ).toHaveLength(3));
});
