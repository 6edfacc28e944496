/** 给编辑看的话：画里的物件、图表、照片。 */
import type { Messages, PictureCode } from './types.ts';

const CHART_FACTS = {
  share: 'share 写一条单位是 % 的，或先部分后整体写两条',
  scale: 'scale 写两条到六条',
  stack: 'stack 写一条到四条',
  change: 'change 写两条，先前再后',
} as const;
const PHOTO_FAULTS = {
  damaged: () => '打不开，像是没有存全 → 重新导出一份，再放进来',
  empty: () => '是空的 → 重新导出一份，再放进来',
  unknown: () => '不是照片 → 用 JPEG、PNG 或 WebP',
  mislabelled: (found: string) => `其实是 ${found} → 把扩展名改对`,
  'too-small': (found: string) => `只有 ${found} 像素 → 换一张长边不小于 48 像素的`,
} as const;

const list = (names: readonly string[]): string => names.join('、');

export const pictures: Pick<Messages, PictureCode> = {
  'objects-missing': ({ art }, subject) =>
    `“${subject}” 写了 <Objects>，${art === undefined ? '这一拍却没有画' : `画 “${art}” 里却没有列出物件`} → ${art === undefined ? '先写 <Art>，或去掉 <Objects>' : `在 art/${art}.yaml 里写 objects，或去掉 <Objects>`}。`,
  'object-not-told': ({ field, text, facts }, subject) =>
    `物件 “${subject}” 的 ${field} “${text}” 不是事实 ${list(facts)} 的原话 → 用事实里的字，或在 facts 里写上说到它的事实。`,
  'object-box': ({ crop, min }, subject) =>
    `物件 “${subject}” 在 ${crop} 里的位置不合 → 整个放在画面之内，长宽都不小于 ${min}，手指才点得准。`,
  'chart-facts': ({ kind, count }, subject) =>
    `“${subject}” 的 <Chart> 引了 ${count} 条事实 → ${CHART_FACTS[kind]}。`,
  'chart-labels': ({ labels, facts }, subject) =>
    `“${subject}” 的 <Chart> 有 ${facts} 条事实、${labels} 个 labels → 一条事实写一个，用 / 隔开。`,
  'chart-units': ({ units }, subject) =>
    `“${subject}” 的 <Chart> 把不同的单位画在一把尺子上：${list(units)} → 只放单位相同的事实，或分成两张图。`,
  'chart-share': ({ reason }, subject) =>
    `“${subject}” 的 <Chart> 画不成占比 → ${reason === 'per-cent' ? '只写一条事实时，它的单位应当是 %，不超过 100' : '先写部分，再写整体；部分不能比整体大'}。`,
  'chart-noun': (_, subject) => `“${subject}” 的 <Chart> 缺 noun → 写明一格是什么，如 noun="场"。`,
  'chart-squares': ({ squares }, subject) =>
    `“${subject}” 的 <Chart> 格数算出来是 ${squares} → 换一个 per，使格数为整数且不超过 400。`,
  'photo-unreadable': ({ path, reason, found }, subject) =>
    `照片 “${subject}” 的文件 ${path} ${PHOTO_FAULTS[reason](found)}。`,
  'photo-gps': ({ path }, subject) =>
    `照片 “${subject}” 的文件 ${path} 里带着拍摄位置（GPS） → 页面上用的图已经去掉它；原文件也清一清，再交给别人。`,
};
