/** The checkers of the site tests, held against pages that are wrong on purpose: a check that finds nothing proves nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanCss } from '../../support/css-scan.ts';
import { bareText, headOf, tags } from '../../support/html.ts';
import { brokenLinks } from '../../support/links.ts';
import { foreignLoads, inlineFaults } from '../../support/policy.ts';

describe('inlineFaults', () => {
  it.each([
    '<style>p{}</style>',
    '<p style="color:red">',
    '<a href="#" onclick="x()">',
    '<body onload=x()>',
    '<script>alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<a href="javascript:void(0)">',
    "<a href=' JavaScript:x()'>",
  ])('finds %s', (html) => expect(inlineFaults(html)).toHaveLength(1));

  it.each([
    '<script src="/a.js" type="module"></script>',
    '<script type="application/ld+json">{"a":"<p style=x>"}</script>',
    '<p>style="x" onclick="y" &lt;style&gt;</p>',
    '<!-- <p style="x"> -->',
    '<p data-on="x" lang="en">',
  ])('lets %s pass', (html) => expect(inlineFaults(html)).toEqual([]));
});

describe('foreignLoads', () => {
  const site = 'https://story.example';
  it.each([
    '<script src="https://cdn.example/a.js"></script>',
    '<img src="//cdn.example/a.png">',
    '<img srcset="/a.png 1x, https://cdn.example/b.png 2x">',
    '<link rel="preconnect" href="https://fonts.example">',
    '<link rel="stylesheet" href="http://cdn.example/a.css">',
    '<svg><use href="https://cdn.example/a.svg#x"/></svg>',
  ])('finds %s', (html) => expect(foreignLoads(html, site)).toHaveLength(1));

  it.each([
    '<a href="https://other.example/">',
    '<img src="/a.png">',
    `<link rel="icon" href="${site}/i.svg">`,
  ])('lets %s pass', (html) => expect(foreignLoads(html, site)).toEqual([]));
});

describe('scanCss', () => {
  it.each([
    ['@layer', '@layer base{a{color:red}}'],
    ['@layer', '@layer base, page;'],
    ['nesting', '.a{color:red;&:hover{color:blue}}'],
    ['nesting', '.a{.b{color:blue}}'],
    ['range media syntax', '@media (width>=48em){a{color:red}}'],
    ['dvh/svh', '.a{min-height:100svh}'],
    ['dvh/svh', '.a{height:100vh;min-height:100dvh}'],
    ['new colour', '.a{color:oklch(50% 0.1 20)}'],
    ['-webkit-backdrop-filter', '.a{backdrop-filter:blur(2px)}'],
  ])('finds %s in %s', (what, css) => expect(scanCss(css).join()).toContain(what));

  it.each([
    '@media (min-width:48em){.a{min-height:100vh;min-height:100svh}}',
    '@supports (display:grid){@media print{.a>.b{color:red}}}',
    '.a::before{content:"{&} @layer"}/* .a{&:hover{}} */',
    '.a{color:#800;color:oklch(50% 0.1 20)}',
    '.a{-webkit-user-select:none;user-select:none}',
    '@font-face{font-family:"X";src:url("a.woff2")}',
  ])('lets %s pass', (css) => expect(scanCss(css)).toEqual([]));
});

describe('reading HTML', () => {
  it('reads attributes however they are quoted, and raw text', () => {
    expect(tags(`<a href='x' hidden data-n=3><title>a &amp; b</title>`)).toEqual([
      { name: 'a', attributes: { href: 'x', hidden: '', 'data-n': '3' }, raw: '' },
      { name: 'title', attributes: {}, raw: 'a &amp; b' },
    ]);
  });

  it('reads the head', () => {
    const html =
      '<title>a &amp; b</title><meta name="description" content="c"><link rel="canonical" href="/d"><h1>e</h1>';
    expect(headOf(html)).toEqual({ title: 'a & b', description: 'c', canonical: '/d', h1: 1 });
  });

  it('joins the words', () => {
    expect(
      bareText('<head><title>no</title></head><body><p>一 <b>二</b>\n三</p><script>x</script></body>'),
    ).toBe('一二三');
  });
});

describe('brokenLinks', () => {
  const at = { site: 'https://story.example', base: '/docs/one/' };
  const good = {
    'index.html': '<a href="#here" id="here"></a><a href="/docs/one/s/a/">',
    's/a/index.html': '<a href="../../#here"></a><link rel="stylesheet" href="/docs/one/x/a.css">',
    'x/a.css': '.a{src:url(./f.woff2)}',
    'x/f.woff2': '',
  };
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'links-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** Complaints about a site of these files. */
  function check(files: Record<string, string>): string[] {
    rmSync(dir, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return brokenLinks(dir, at);
  }

  it('has nothing to say of a good site', () => expect(check(good)).toEqual([]));

  it.each([
    ['leaves the base path', 'index.html', '<a href="/facts/">'],
    ['leads to no file', 'index.html', '<a href="/docs/one/s/b/">'],
    ['leads to no file', 's/a/index.html', '<img src="a.png">'],
    ['leads to no file', 'index.html', '<a href="/docs/one/s/a">'],
    ['leads to no file', 'x/a.css', '.a{src:url("g.woff2")}'],
    ['leads to no file', 'index.html', '<link rel="canonical" href="https://story.example/docs/one/s/c/">'],
    ['names an id', 's/a/index.html', '<a href="../../#there">'],
  ])('says that an address %s', (what, path, text) => {
    const found = check({ ...good, [path]: text });
    expect(found.filter((one) => one.startsWith(path))).toEqual([expect.stringContaining(what)]);
  });
});
