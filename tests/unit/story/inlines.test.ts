/** What a paragraph becomes: parsed through a whole chapter, as authors write it. */
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/chapter-reader.ts';
import { collectProblems } from '../../../src/story/problems.ts';
import type { Block } from '../../../src/story/types.ts';
import { Where } from '../../../src/story/where.ts';

function read(words: string): { blocks: Block[]; told: string[]; where: Where } {
  const { problems, report } = collectProblems();
  const where = new Where();
  const text = `---\nkicker: a\n---\n\n<Scene id="s" title="t" summary="u">\n\n<Beat id="b" metres={1}>\n\n${words}\n\n</Beat>\n\n</Scene>\n`;
  const chapter = readChapter('c', 'chapters/c.mdx', text, where, report);
  const told = problems.filter(({ line }) => line > 4).map(({ code, line }) => `${code}:${line}`);
  return { blocks: chapter.scenes[0]?.beats[0]?.blocks ?? [], told, where };
}
const text = (value: string) => ({ type: 'text', value });

describe('words', () => {
  it('knows emphasis that ends in full-width punctuation', () => {
    expect(read('**注意：**灯要先开。').blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'strong', children: [text('注意：')] }, text('灯要先开。')] },
    ]);
    expect(read('他说*“开灯。”*然后走了。').blocks).toEqual([
      {
        type: 'paragraph',
        children: [text('他说'), { type: 'emphasis', children: [text('“开灯。”')] }, text('然后走了。')],
      },
    ]);
  });

  it.each([
    ['第一行\n第二行', '第一行第二行'],
    ['one line\nand another', 'one line and another'],
    ['中文\nLatin', '中文Latin'],
    ['中文，\n  又一行', '中文，又一行'],
  ])('joins the lines of %j', (words, joined) =>
    expect(read(words).blocks).toEqual([{ type: 'paragraph', children: [text(joined)] }]),
  );

  it('joins lines across emphasis and facts', () => {
    expect(read('一趟停\n<Fact id="stops" />\n，再走。').blocks).toEqual([
      {
        type: 'paragraph',
        children: [text('一趟停'), { type: 'fact', id: 'stops', children: [] }, text('，再走。')],
      },
    ]);
    expect(read('it stops\n<Fact id="stops" />\nand goes').blocks).toEqual([
      {
        type: 'paragraph',
        children: [text('it stops '), { type: 'fact', id: 'stops', children: [] }, text(' and goes')],
      },
    ]);
  });

  it('takes a fact alone on its line for a paragraph, and one with a line beside it for part of that', () => {
    const fact = { type: 'fact', id: 'stops', unit: '个', children: [] };
    expect(read('<Fact id="stops" unit="个" />').blocks).toEqual([{ type: 'paragraph', children: [fact] }]);
    expect(read('<Fact id="stops" unit="个" />\n村口。').blocks).toEqual([
      { type: 'paragraph', children: [fact, text('村口。')] },
    ]);
    expect(read('<Fact id="stops" unit="个" />\n\n村口。').blocks).toHaveLength(2);
  });

  it('reads a fact whose words stand on lines of their own', () => {
    expect(read('<Fact id="hour">\n先讲故事\n</Fact>').blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'fact', id: 'hour', children: [text('先讲故事')] }] },
    ]);
  });

  it('reads places within facts and lists', () => {
    expect(read('- 停在<Fact id="f"><Place id="p">村口</Place></Fact>\n- 再走').blocks).toEqual([
      {
        type: 'list',
        items: [
          [
            text('停在'),
            { type: 'fact', id: 'f', children: [{ type: 'place', id: 'p', children: [text('村口')] }] },
          ],
          [text('再走')],
        ],
      },
    ]);
  });

  it('remembers on which line each sign stood', () => {
    const { blocks, where } = read('第一行\n第二行\n第三行');
    const [line] = blocks[0]?.type === 'paragraph' ? blocks[0].children : [];
    expect([0, 3, 7].map((offset) => where.of(line as object, offset).line)).toEqual([9, 10, 11]);
  });
});

describe('refusals', () => {
  it.each([
    ['# 标题', 'markdown-refused:9'],
    ['[词](https://example.org)', 'markdown-refused:9'],
    ['![图](a.png)', 'markdown-refused:9'],
    ['`代码`', 'markdown-refused:9'],
    ['```\n代码\n```', 'markdown-refused:9'],
    ['> 引用', 'markdown-refused:9'],
    ['***', 'markdown-refused:9'],
    ['一行\\\n又一行', 'markdown-refused:9'],
    ['1. 一', 'markdown-refused:9'],
    ['- 一\n  - 二', 'markdown-refused:10'],
    ['{1 + 1}', 'code-refused:9'],
    ['词{名}词', 'code-refused:9'],
    ['{/* 记 */}', 'code-refused:9'],
    ['<div>词</div>', 'unknown-element:9'],
    ['词<Facts id="a" />词', 'unknown-element:9'],
    ['<>词</>', 'unknown-element:9'],
    ['词<Photo id="a" />词', 'block-in-line:9'],
    ['<Scene id="x" title="t" summary="u">\n</Scene>', 'wrong-parent:9'],
    ['<Photo id="a">\n\n词\n\n</Photo>', 'not-empty:9'],
    ['<Fact id={"a" + "b"}>词</Fact>', 'code-refused:9'],
    ['<Fact id="a" {...b}>词</Fact>', 'code-refused:9'],
    ['<Figure fact="a" rank />', 'bad-choice:9'],
    ['<Clip />', 'missing-field:9'],
  ])('%j', (words, problem) => expect(read(words).told).toEqual([problem]));

  it('refuses a sign that would decrease a number, and code around one', () => {
    const { told } = read('<MapView places="a" zoom={-8} />');
    expect(told).toEqual(['code-refused:9']);
  });
});
