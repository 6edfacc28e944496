/** 给编辑看的话：没有人会有意写进来的东西。 */
import type { Params } from '../problems.ts';
import type { InputCode, Messages } from './types.ts';

export const INPUT_FORMATS_ZH = {
  file: '文件夹里的一个文件名，只用文字、数字和 . _ -，如 bell.mp3',
  drawing: 'art/ 里的一个 .svg 文件名，只用小写字母、数字和 -，如 shelf.svg',
  path: 'SVG 的路径，以 M 开头，如 M20 560L370 300',
} as const;

const DRAWING: Record<Params['drawing-fault']['what'], (name: string) => string> = {
  syntax: (reason) => `这幅画不是完好的 SVG，浏览器不会显示 → 在作图软件里重新导出。（${reason}）`,
  depth: (most) => `这幅画里的组套得太深，超过 ${most} 层 → 在作图软件里取消多余的编组。`,
  declaration: (name) => `画里不能有 ${name} → 删掉它，再存一遍。`,
  element: (name) => `画里不能有 ${name} → 只留形状和颜色；文字转成轮廓，照片放进 media/photos。`,
  attribute: (name) => `画里的形状不能写 ${name} → 删掉它；颜色写在 fill、stroke 里。`,
  reference: (name) => `画里不能引用画外的东西：${name} → 只能用 #名字 引用同一幅画的一部分。`,
};
const ROWS: Record<Params['points-row']['fault'], (value: string) => string> = {
  code: (value) => `代码 “${value}” 不是数字 → 照行政区划代码写。`,
  name: () => '没有名字 → 补上 name，或删掉这一行。',
  number: (value) => `经纬度 “${value}” 不对 → lon 写经度、lat 写纬度，都是数字。`,
  twice: (value) => `代码 “${value}” 和前面的一行重复 → 留一行。`,
};
const SOUNDS = {
  empty: () => '是空的 → 重新导出一份，再放进来',
  unknown: () => '不是声音 → 用 MP3、M4A、WebM、Ogg、WAV 或 FLAC',
  mislabelled: (found: string) => `其实是 ${found} → 把扩展名改对`,
} as const;

export const inputZh: Pick<Messages, InputCode> = {
  'drawing-fault': ({ what, name }) => DRAWING[what](name),
  'hidden-sign': ({ code }, subject) =>
    `“${subject}” 里有看不见的字符 ${code} → 删掉那里的字，重新打一遍，不要粘贴。`,
  'water-unreadable': ({ reason }) => `水系文件读不懂 → 要线或面的 TopoJSON，存成 UTF-8。（${reason}）`,
  'points-row': ({ row, fault, value }) => `第 ${row} 行：${ROWS[fault](value)}`,
  'clip-unreadable': ({ path, reason, found }, subject) =>
    `声音 “${subject}” 的文件 ${path} ${SOUNDS[reason](found)}。`,
  'glyph-missing': ({ text, sign }) => `“${text}” 里有标题字库没有的字 “${sign}” → 换一个字，或改写这一句。`,
  'picture-impossible': ({ reason }, subject) =>
    `“${subject}” 的画面画不出来 → 看看这一拍的 <Crowd>，和它的画在 art/ 里的 field、paths、shapes。（${reason}）`,
  'share-glyph': ({ text, sign, code }, picture) =>
    `${picture} 上的 “${text}” 里有字库没有的字 “${sign}”（${code}） → 换一个字，或改写这一句。`,
  'share-words': ({ text }, picture) => `${picture} 上放不下 “${text}” → 写短一点；要紧的在前面。`,
};
