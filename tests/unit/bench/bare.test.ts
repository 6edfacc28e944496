import { describe, expect, it } from 'vitest';
import { bareWords } from '../../../scripts/bench/bare.ts';

const page =
  '<!doctype html><html lang="zh-CN"><head><link rel="stylesheet" href="a.css"></head><body class="b">' +
  '<reader-bar hidden><button>x</button></reader-bar><h1 class="t">题</h1><p data-a="1">字 <a class="f" href="/facts/#a">数</a></p>' +
  '<picture class="p"><source media="(min-aspect-ratio: 1/1)" srcset="/h.svg" width="16" height="9"><img src="/p.svg" alt="画" width="3" height="8" loading="lazy" class="i"></picture>' +
  '<svg><path d="M0 0"/></svg><script src="a.js"></script></body></html>';

describe('the bare page', () => {
  it('has the words and the links, and nothing else', () =>
    expect(bareWords(page)).toContain('<body>x<h1>题</h1><p>字 <a href="/facts/#a">数</a></p></body>'));

  it('has the same still pictures, where they are wanted', () => {
    const bare = bareWords(page, { pictures: true });
    expect(bare).toContain('<img src="/p.svg" alt="画" width="3" height="8" loading="lazy">');
    expect(bare).toContain('<source media="(min-aspect-ratio: 1/1)" srcset="/h.svg" width="16" height="9">');
    expect(bare).not.toMatch(/class=|<svg|<script|stylesheet/u);
  });
});
