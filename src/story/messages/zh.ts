/** 给编辑看的话:哪里不对 → 怎样改。 */
import { pictures } from './pictures-zh.ts';
import { INPUT_FORMATS_ZH, inputZh } from './input-zh.ts';
import { soundMessages } from './zh-sound.ts';
import { publicationMessages } from './publication-zh.ts';
import { mapMessagesZh } from './map-zh.ts';
import type { Language, Messages } from './types.ts';

const KINDS = {
  fact: '事实',
  source: '来源',
  place: '地点',
  photo: '照片',
  clip: '声音',
  ambience: '环境声',
  cue: '音效',
  chapter: '章节',
  scene: '场',
  beat: '拍',
  object: '物件',
} as const;
const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  list: '列表',
  map: '一组“名: 值”',
  boolean: '是或否',
  nothing: '空',
  'number or pair': '一个数字，或 [从, 到] 两个数字',
};
const FORMATS = {
  colour: '#RRGGBB 的颜色，如 #1A2B3C',
  date: '日期，如 1998、1998-05 或 1998-05-04',
  url: '完整的 https:// 网址',
  ...INPUT_FORMATS_ZH,
} as const;
const YAML_FEATURES = {
  alias: '引用（*）',
  anchor: '锚点（&）',
  tag: '标签（!）',
  documents: '第二份文档（---）',
} as const;
const MARKDOWN: Record<string, string> = {
  heading: '标题',
  link: '链接',
  linkReference: '链接',
  definition: '链接',
  image: '图片',
  imageReference: '图片',
  code: '代码块',
  inlineCode: '代码',
  thematicBreak: '分隔线',
  blockquote: '引用块',
  break: '强制换行',
  html: 'HTML',
  ordered: '带编号的列表',
  nested: '列表里套的列表或多段',
  endless: '这么多记号（一段里上千个，或一层套一层）',
  mdxFlowExpression: '花括号',
  mdxTextExpression: '花括号',
};
const REASONS = {
  symlink: '是指向别处或一个文件夹的链接',
  'too-large': '太大（一章至多 1 MB，文本 2 MB，表格和地图 8 MB）',
  'no-file': '不是普通文件',
  'not-utf8': '不是 UTF-8 编码',
} as const;

const type = (name: string): string => TYPES[name] ?? name;
const list = (names: readonly string[]): string => names.join('、');
const guess = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? `${otherwise}。` : `是不是 “${nearest}”？`;
const range = (min: number | undefined, max: number | undefined): string =>
  [min === undefined ? '' : `不少于 ${min}`, max === undefined ? '' : `不超过 ${max}`]
    .filter(Boolean)
    .join('，');

const messages: Messages = {
  ...pictures,
  ...inputZh,
  'story-missing': () => '这里没有 story.yaml → 故事的文件夹里要有 story.yaml，写明书名、语言和章节次序。',
  'file-refused': ({ reason }) =>
    `这个文件${REASONS[reason]}，没有读 → ${reason === 'not-utf8' ? '另存为 UTF-8' : reason === 'symlink' ? '把文件本身放进来' : '把它缩小，或拿出故事的文件夹'}。`,
  'file-missing': ({ path, nearest }, subject) =>
    `“${subject}” 要用的文件 ${path} 不在 → ${guess(nearest, '把文件放进去，或改文件名')}`,
  'file-unused': ({ path }) => `没有一处用到 ${path} → 用上它，或拿走它。`,
  'art-missing': ({ name, nearest }, subject) =>
    `“${subject}” 的画 “${name}” 还没有 → ${guess(nearest, `补上 art/${name}-phone.svg 和 art/${name}-hall.svg，或去掉 <Art>`)}`,
  'art-size': ({ found, wanted }) =>
    `${found === undefined ? '这幅画没有写 viewBox' : `这幅画的 viewBox 是 “${found}”`} → 请按 “${wanted}” 来画：文字、点阵和红线都照这个尺寸摆放。`,
  'art-part': ({ art, part, name, nearest, valid }) =>
    `画 “${art}” 没有${part === 'state' ? '状态' : part === 'layer' ? '图层' : '可走的线或可填的形'} “${name}” → ${guess(nearest, valid.length === 0 ? '先在画里加上它，或去掉它' : `可用的有：${list(valid)}`)}`,
  'yaml-syntax': ({ reason }) => `YAML 写法有误，读不下去 → 看看这一行前后的缩进、引号和冒号。（${reason}）`,
  'yaml-duplicate-key': ({ key }) => `“${key}” 写了两遍 → 留一个。`,
  'yaml-feature': ({ what }) => `这里不用 YAML 的${YAML_FEATURES[what]} → 把内容直接写出来。`,
  'unknown-key': ({ key, nearest, valid }, subject) =>
    `“${subject}” 里没有 “${key}” 这一项 → ${guess(nearest, `可写的有：${list(valid)}`)}`,
  'missing-field': ({ field }, subject) => `“${subject}” 缺 “${field}” → 补上 ${field}。`,
  'missing-alt': (_, subject) => `“${subject}” 缺 alt → 写一句话，说给看不见画面的人听。`,
  'wrong-type': ({ expected, received }, subject) =>
    `“${subject}” 应当是${type(expected)}，现在是${type(received)} → ${expected === 'string' ? '给它加上引号' : expected === 'number' ? '写成数字；在 <…> 里用花括号，如 metres={50}' : '照格式改写'}。`,
  'bad-id': ({ value }, subject) =>
    `“${subject}” 的名字 “${value}” 不合规矩 → 只用小写英文字母、数字和连字符，以字母开头，如 first-door。`,
  'bad-format': ({ value, wanted }, subject) => `“${subject}” 写的是 “${value}” → 应当是${FORMATS[wanted]}。`,
  'bad-choice': ({ value, nearest, valid }, subject) =>
    `“${subject}” 不能是 “${value}” → ${guess(nearest, `可用的有：${list(valid)}`)}`,
  'empty-text': (_, subject) => `“${subject}” 是空的 → 写上内容，或去掉这一项。`,
  'too-long': ({ max }, subject) => `“${subject}” 太长 → 不超过 ${max} 个字。`,
  'out-of-range': ({ min, max }, subject) => `“${subject}” 的数字超出范围 → ${range(min, max)}。`,
  'wrong-length': ({ min, max }, subject) => `“${subject}” 的项数不对 → ${range(min, max)} 项。`,
  'invalid-field': ({ reason }, subject) => `“${subject}” 写得不对 → 照格式改写。（${reason}）`,
  'front-matter-missing': () =>
    '文件开头没有用 --- 围住的章节信息 → 在第一行写 ---，写完 kicker、title 等各项后再写一行 ---。',
  'mdx-syntax': ({ reason }) => `这里的写法读不懂 → 正文里不要直接写 < 和 {。（${reason}）`,
  'tag-not-closed': ({ tag }) =>
    `<${tag}> 没有合上 → 在它的内容后面写 </${tag}>；里面没有内容的写成 <${tag} … />。`,
  'tag-not-opened': () => '这里有收尾的 </…>，前面没有与它成对的 → 去掉它，或补上开头。',
  'code-refused': ({ what, text }) =>
    `正文里不能有代码：${text} → ${what === 'import' ? '去掉这一行，块可以直接用' : what === 'spread' ? '一项一项写属性' : '花括号里只能是一个数字或一个带引号的词；正文里不用花括号'}。`,
  'attribute-twice': ({ name }, subject) => `“${subject}” 的 ${name} 写了两遍 → 留一个。`,
  'markdown-refused': ({ what }) =>
    `正文里不用${MARKDOWN[what] ?? what} → 只写段落、- 列表、**重点**、*强调*和规定的块。`,
  'unknown-element': ({ name, nearest, valid }) =>
    `没有 <${name}> 这种块 → ${nearest === undefined ? `可用的有：${list(valid)}。` : `是不是 <${nearest}>？`}`,
  'wrong-parent': ({ element, parent, wanted }) =>
    `<${element}> 不能放在${parent === 'chapter' ? '章的最外层' : ` ${parent} 里`} → 放到${wanted === 'chapter' ? '章的最外层' : ` ${wanted} 里`}。`,
  'block-in-line': ({ element }) => `<${element}> 夹在句子里了 → 让它自己占一行，上下各空一行。`,
  'not-empty': ({ element }) => `<${element}> 里面不能有内容 → 写成 <${element} … />。`,
  'words-outside-beat': ({ text }) => `“${text}” 不在任何一拍里 → 移到 <Beat> 里面。`,
  'place-without-words': () => '<Place> 里没有字 → 把地名写在 <Place id="…"> 和 </Place> 之间。',
  'staging-late': ({ element }) => `<${element}> 写在正文后面了 → 画面和声音要写在一拍的最前面。`,
  'staging-twice': ({ element }, subject) => `“${subject}” 这一拍有两个 <${element}> → 留一个。`,
  'chapter-missing': ({ file }, subject) =>
    `章节 “${subject}” 没有文件 ${file} → 建这个文件，或从 chapters 里去掉它。`,
  'chapter-unlisted': ({ id }) =>
    `章节 “${id}” 没有列进 story.yaml → 在 chapters 里加上 ${id}，或删掉这个文件。`,
  'chapter-empty': (_, subject) => `章节 “${subject}” 一场也没有 → 加一个 <Scene>。`,
  'scene-empty': (_, subject) => `场 “${subject}” 一拍也没有 → 加一个 <Beat>。`,
  'beat-empty': (_, subject) => `拍 “${subject}” 没有字 → 写一句话，或删掉这一拍。`,
  'beat-too-long': ({ units, max }, subject) =>
    `拍 “${subject}” 有 ${units} 个字，一屏放不下 → 删到 ${max} 字以内，或分成两拍。`,
  'duplicate-id': ({ kind, id, first }) => `${KINDS[kind]} “${id}” 重名，${first} 已经用过 → 换一个名字。`,
  'id-clash': ({ id, first }) =>
    `“${id}” 会和 ${first} 的网址或锚点相同（拍的锚点是 “场-拍”） → 换一个名字。`,
  'reserved-id': ({ id }) => `“${id}” 留给页面自己用 → 换一个名字。`,
  dangling: ({ kind, id, nearest }) =>
    `${KINDS[kind]} “${id}” 不存在 → ${guess(nearest, `先在数据里加上它，或改成已有的${KINDS[kind]}`)}`,
  'metres-rise': ({ metres, before, beat }, subject) =>
    `拍 “${subject}” 的里程 ${metres} 比前一拍 “${beat}” 的 ${before} 还大 → 里程只减不增。`,
  'metres-outside': ({ metres, from, to }, subject) =>
    `拍 “${subject}” 的里程 ${metres} 不在本章的 ${from} 到 ${to} 之间 → 改这一拍，或改本章的 metres。`,
  'metres-start': ({ metres, wanted }, subject) =>
    `全篇第一拍 “${subject}” 的里程是 ${metres} → 应当是 distance.from，即 ${wanted}。`,
  'metres-end': ({ metres, wanted }, subject) =>
    `全篇最后一拍 “${subject}” 的里程是 ${metres} → 应当是 distance.to，即 ${wanted}。`,
  'chapter-metres-rise': ({ from, to }, subject) =>
    `章节 “${subject}” 的里程从 ${from} 升到 ${to} → 先写大的，再写小的。`,
  'chapter-metres-overlap': ({ from, before, chapter }, subject) =>
    `章节 “${subject}” 从 ${from} 起，可前一章 “${chapter}” 已经走到 ${before} → 从 ${before} 或更小处起。`,
  'fact-never-told': ({ chapter }, subject) =>
    `事实 “${subject}” 没有一处讲到 → 在 ${chapter} 里用 <Fact id="${subject}"> 讲它，或从事实表里删去。`,
  'fact-told-elsewhere': ({ told, meant }, subject) =>
    `事实 “${subject}” 归 “${meant}” 章，却只在 “${told}” 章讲到 → 移过去，或把它的 chapter 改成 ${told}。`,
  'fact-without-value': ({ element }, subject) =>
    `事实 “${subject}” 没有数字，<${element}> 没有东西可写 → ${element === 'Fact' ? `把要说的话写在 <Fact id="${subject}"> 和 </Fact> 之间` : '换一条有数字的事实'}。`,
  'value-without-unit': (_, subject) => `事实 “${subject}” 有数字，没有单位 → 补上 unit，如 unit: 人。`,
  'value-without-approx': (_, subject) =>
    `事实 “${subject}” 没写明是确数还是约数 → 补上 approx：exact 确数、over 逾、near 近、about 约、range 区间。`,
  'value-missing': ({ field }, subject) =>
    `事实 “${subject}” 有 ${field}，没有数字 → 补上 value，或去掉 ${field}。`,
  'value-not-in-statement': ({ value }, subject) =>
    `事实 “${subject}” 的数字是 ${value}，它的 fact 里说的是别的数 → 两处改成一样。`,
  'wording-unfit': ({ wording, approx }, subject) =>
    `事实 “${subject}” 的 wording “${wording}” 与 approx “${approx}” 或数字的大小不合 → wording 只配 over；带“万”的只配一万以上的数。`,
  'range-unfit': (_, subject) =>
    `事实 “${subject}” 的 approx 与 value 不合 → 区间写 approx: range 和 value: [从, 到]，两样要一起用。`,
  'unit-not-part': ({ unit, whole }, subject) =>
    `“${subject}” 写的单位 “${unit}” 不在事实的单位 “${whole}” 里 → 用它的一部分，或去掉 unit。`,
  'number-without-fact': ({ number, fact }, subject) =>
    `“${subject}” 里的数字 “${number}” 没有事实作证 → ${fact === undefined ? '写进事实表再引用；是日期就写全，是名称就加引号或书名号' : `是不是事实 “${fact}”？用 <Fact id="${fact}" /> 写它`}。`,
  'number-in-label': ({ number, fact, chapter }, subject) =>
    `“${subject}” 里的数字 “${number}” 不是这里的事实说的 → ${fact === undefined ? '只写本章事实里有的数；是日期就写全，是名称就加引号或书名号' : `事实 “${fact}” 有这个数，它归 “${chapter}” 章；标题和说明只写本章的数`}。`,
  'number-in-caption': ({ number }, subject) =>
    `“${subject}” 里的数字 “${number}” 照片自己没有写 → 与这张照片的 value 或 when 写成一样。`,
  'number-not-stated': ({ number, fact, says }) =>
    `事实 “${fact}” 没有说 “${number}” → 它说的是：${says.replace(/。$/u, '')}。`,
  'approx-as-exact': ({ number, says }, subject) =>
    `“${subject}” 里的 “${number}” 是约数，写成了确数 → 照 “${says}” 的说法写。`,
  'value-not-told': ({ says }, subject) =>
    `事实 “${subject}” 的数字没有一处写出来 → 用 <Fact id="${subject}" /> 或 <Figure fact="${subject}" />，或在话里写出 ${says}。`,
  'typed-space': ({ text }, subject) =>
    `“${subject}” 里中文与数字或字母之间打了空格：“${text}” → 去掉空格，页面会自己留出间距。`,
  'crowd-count': ({ both }, subject) =>
    `“${subject}” 的 <Crowd> ${both ? '同时写了 count 和 dots' : '没写 count，也没写 dots'} → 数东西写 count="事实"，只作画面写 dots={点数}，只写一个。`,
  'crowd-noun': ({ noun }, subject) =>
    `“${subject}” 的 <Crowd> 缺 ${noun} → ${noun === 'noun' ? '写明一个点是什么，如 noun="人"' : noun === 'litNoun' ? '写明亮着的是什么，如 litNoun="新来的"' : '写明并排的是什么，如 plusNoun="在建的"'}。`,
  'crowd-lit': ({ lit, count }, subject) =>
    `“${subject}” 亮着的有 ${lit}，${count === undefined ? '却没有写 count' : `比全部的 ${count} 还多`} → lit 应当是 count 的一部分。`,
  'crowd-dots': ({ dots }, subject) =>
    `“${subject}” 的点数算出来是 ${dots} → 换一个 per，使点数为整数且不超过 10000。`,
  'figure-heroes': ({ count }, subject) =>
    `拍 “${subject}” 有 ${count} 个主数字 → 留一个，其余写 rank="second"。`,
  contrast: ({ role, ratio, min }, subject) =>
    `章节 “${subject}” 的 ${role} 在 paper 上对比度只有 ${ratio} → 至少 ${min}，把 ${role} 调得离底色远些。`,
  'bounds-order': () => 'bounds 的次序不对 → 写成 [西, 南, 东, 北]。',
  'place-outside': ({ lon, lat }, subject) =>
    `地点 “${subject}”（经度 ${lon}，纬度 ${lat}）在 bounds 之外 → 看看经纬度是否写反，或改 story.yaml 的 bounds。`,
  'photo-without-credit': ({ missing }, subject) =>
    `照片 “${subject}” 有文件，缺 ${list(missing)} → 写明谁拍的（credit）、凭什么用（licence）。`,
  'clip-without-credit': ({ missing }, subject) =>
    `录音 “${subject}” 缺 ${list(missing)} → 写明谁录的（credit）、凭什么用（licence）。`,
  'clip-file': ({ provenance }, subject) =>
    `声音 “${subject}” 的 provenance 是 ${provenance}，${provenance === 'none' ? '却有文件' : '却没有 file'} → 有文件写 recorded 或 synthesised，没有写 none。`,
  'clip-label': ({ word }, subject) =>
    `声音 “${subject}” 是合成的，label 没有说明 → label 里要有 “${word}”，如 label: ${word === '合成' ? '合成演绎' : 'synthesised stand-in'}。`,
  ...soundMessages,
  ...mapMessagesZh,
  ...publicationMessages,
};

export const zh: Language = {
  messages,
  warning: '提醒  ',
  summary: (errors, warnings) => `共 ${errors} 处要改，${warnings} 处提醒。`,
};
