/** The rule of numbers and its neighbours, in Chinese prose: one sentence at a time in a story that is otherwise sound. */
import { describe, expect, it } from 'vitest';
import { codesOf, edited, everything, problemsOf } from './fixtures.ts';

const LAST = 'chapters/village.mdx';
const MIDDLE = 'chapters/loading.mdx';
/** Adds a sentence to the beat whose crowd shows 300 dots of ten books, at 600 metres. */
const shelves = (words: string) => edited(MIDDLE, '一个点是十册。', `一个点是十册。${words}`, everything());
/** Adds a sentence to the last beat, which tells return-share (over 90 %) and wait (1 to 2 minutes). */
const back = (words: string) => edited(LAST, '借一本只要', `${words}，借一本只要`, everything());

describe('numbers outside a fact', () => {
  it.each([
    '三百个点站好了',
    '三千册都在',
    '六十个点亮着',
    '还有六百米',
    '从八百米走来',
    '“24小时”的灯',
    '2021年4月那天',
    '一扇门，十分安静',
  ])('“%s” is backed or no number', (words) => expect(codesOf(shelves(words))).toEqual([]));

  it.each([
    '3000册都在',
    '还有600米',
    '百分之三百的点',
    '三百零一个点',
    '五百米',
    '24小时的灯',
    '八成是旧书',
    '十万人',
  ])('“%s” is not', (words) => expect(codesOf(shelves(words))).toEqual(['number-without-fact']));

  it('names the fact that has the value', () => {
    expect(problemsOf(shelves('十万人'))).toMatchObject([
      { params: { number: '十万', fact: 'readers' }, line: 30 },
    ]);
  });

  it('holds backed numerals to the nearness of their fact', () => {
    expect(codesOf(back('九成以上的书'))).toEqual([]);
    expect(problemsOf(back('九成的书'))).toMatchObject([
      { code: 'approx-as-exact', subject: 'return-share' },
    ]);
  });
});

describe('numbers inside a fact', () => {
  const told = (words: string) => edited(LAST, '<Fact id="return-share" />', words, everything());
  const fact = (words: string) => told(`<Fact id="return-share">${words}</Fact>`);

  it.each(['九成以上', '90%以上', '超过百分之九十', '逾九成', '９０％以上'])('“%s” tells it', (words) =>
    expect(codesOf(fact(words))).toEqual([]),
  );
  it('lets the word of nearness stand outside', () =>
    expect(codesOf(told('逾<Fact id="return-share">九成</Fact>'))).toEqual([]));

  it.each([
    ['九成', 'approx-as-exact'],
    ['近九成', 'approx-as-exact'],
    ['约90%', 'approx-as-exact'],
    ['九成五以上', 'number-not-stated'],
    ['大半', 'value-not-told'],
  ])('“%s” does not: %s', (words, code) => expect(codesOf(fact(words))).toContain(code));

  it('asks for both ends of a range', () => {
    const range = (words: string) =>
      codesOf(edited(LAST, '<Fact id="wait" />', `<Fact id="wait">${words}</Fact>`, everything()));
    expect(range('一两分钟，也就是1到2分钟')).toEqual([]);
    expect(range('2分钟')).toEqual(['value-not-told']);
  });

  it('accepts what the statement says beside the value', () => {
    const story = (words: string) => codesOf(edited(MIDDLE, '书车2021年4月第一次出车', words, everything()));
    expect(story('2021年4月起，书车出车')).toEqual([]);
    expect(story('2021年5月起，书车出车')).toEqual(['number-not-stated']);
  });
});

describe('typed spaces', () => {
  it.each(['装满 ABC', 'ABC 装满'])('“%s” is refused', (words) =>
    expect(codesOf(shelves(words))).toEqual(['typed-space']),
  );
  it('sees the space before a number that a fact will write', () => {
    expect(codesOf(edited(LAST, '一趟停<Fact', '一趟停 <Fact', everything()))).toEqual(['typed-space']);
  });
  it.each(['“书车 ABC”里', '《书车 A》里', 'A B', '书 车'])('“%s” may stand', (words) =>
    expect(codesOf(shelves(words))).toEqual([]),
  );
});

describe('labels', () => {
  it.each([
    ['一车能装', '一车能装三千册', []],
    ['一车能装', '一车能装4000册', ['number-in-label']],
    ['title="库房的灯"', 'title="三百盏灯"', ['number-in-label']],
    ['title="库房的灯"', 'title="近十万人次"', []],
    ['title="库房的灯"', 'title="十万人次"', ['approx-as-exact']],
    ['打开侧门的书车', '书车前的三百个点', []],
    ['打开侧门的书车', '书车前百分之三百的点', ['number-in-label']],
    ['noun="册"', 'noun="册 A"', ['typed-space']],
  ])('%s → %s', (from, to, codes) => expect(codesOf(edited(MIDDLE, from, to, everything()))).toEqual(codes));

  it.each([
    ['那天借出60册', '那天借出61册', ['number-in-caption']],
    ['孩子围着书车', '2023年6月1日，孩子围着书车', []],
    ['孩子围着书车', '2023年6月2日，孩子围着书车', ['number-in-caption']],
  ])('a caption holds its own numbers: %s → %s', (from, to, codes) =>
    expect(codesOf(edited('data/photos.yaml', from, to, everything()))).toEqual(codes),
  );
});

describe('slips in the data', () => {
  const facts = (from: string, to: string) => codesOf(edited('data/facts.yaml', from, to, everything()));
  it('a misspelt field makes no number of its fact look unbacked', () =>
    expect(facts('approx: near', 'aprox: near')).toEqual(['unknown-key']));
  it('nor does a wrong one', () => expect(facts('value: 3000,', 'value: many,')).toContain('wrong-type'));
  it('a misspelt citation does not leave its fact untold', () =>
    expect(codesOf(edited(LAST, '<Fact id="story-hour">', '<Fact id="story-houre">', everything()))).toEqual([
      'dangling',
    ]));
});

describe('shares', () => {
  it.each(['90人', '九十人'])('%s is not ninety per cent', (words) =>
    expect(codesOf(edited(LAST, '借一本只要', `${words}，借一本只要`, everything()))).toEqual([
      'number-without-fact',
    ]),
  );
});
