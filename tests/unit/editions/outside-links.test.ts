import { describe, expect, it } from 'vitest';
import { closeWaysOut } from '../../../scripts/editions/outside-links.ts';
import { parsePage, writePage } from '../../../scripts/editions/tree.ts';

const site = { base: '/', files: new Set(['index.html', 'facts/index.html', 'data/facts.csv']) };
function closed(body: string): { html: string; codes: number } {
  const page = parsePage(`<!doctype html><html><head></head><body>${body}</body></html>`);
  const codes = closeWaysOut(page, site);
  return { html: /<body>(.*)<\/body>/su.exec(writePage(page))?.[1] ?? '', codes: codes.length };
}

describe('on a screen in a hall', () => {
  it('a link outside is words and a code', () => {
    const { html, codes } = closed(
      '<a class="x" target="_blank" rel="noopener" href="https://host.example/?a=1&amp;b=2">Words</a>',
    );
    expect(html).toMatch(
      /^<span class="x outside">Words<img class="outside-code" src="\/codes\/[\da-f]{12}\.svg" width="96" height="96" alt="https:\/\/host\.example\/\?a=1&amp;b=2" loading="lazy"><\/span>$/u,
    );
    expect(codes).toBe(1);
  });

  it.each([
    '<a href="/data/facts.csv">x</a>',
    '<a href="mailto:a@host.example">x</a>',
    '<a href="tel:110">x</a>',
    '<a download href="/facts/">x</a>',
  ])('%s is words alone', (link) => expect(closed(link)).toEqual({ html: '<span>x</span>', codes: 0 }));

  it.each(['<a href="/facts/#one">x</a>', '<a href="#one">x</a>', '<a href="/">x</a>'])(
    '%s stays a link',
    (link) => expect(closed(link)).toEqual({ html: link, codes: 0 }),
  );
});
