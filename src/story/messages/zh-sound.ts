/** 声音的毛病:哪里不对 → 怎样改。 */
import type { Messages, SoundCode } from './types.ts';

const list = (names: readonly string[]): string => names.join('、');
const CAPTIONS = {
  header: '第一行不是 WEBVTT → 在最上面写 WEBVTT，再空一行',
  time: '时间写得不对 → 写成 00:01.500 --> 00:04.000',
  order: '时间往回走或叠在一起 → 一句完了再起下一句',
  empty: '没有字 → 在时间下面写上听到的话',
} as const;

export const soundMessages: Pick<Messages, SoundCode> = {
  'clip-permission': ({ missing }, subject) =>
    `录音 “${subject}” 缺 ${list(missing)} → 写明权利归谁（rightsHolder）、许可存在哪里（permissionRef，如授权书编号）。`,
  'clip-words': (_, subject) =>
    `声音 “${subject}” 没有文字，听不见的人无从知道 → 写 transcript，或写 captions 指到一个 .vtt 文件。`,
  'clip-title-taken': ({ title }, subject) =>
    `替身 “${subject}” 用了 “${title}” 的名字 → 给它起自己的名字，真录音才可以叫这个。`,
  'clip-encode': ({ file }, subject) =>
    `声音 “${subject}” 的 ${file} 还没有编码 → 跑 npm run audio，把生成的文件一起提交。`,
  'clip-stale': ({ files }, subject) =>
    `声音 “${subject}” 的 ${list(files)} 和 manifest.yaml 记的不一样 → 跑 npm run audio，把生成的文件一起提交。`,
  'clip-loudness': ({ lufs, wanted }, subject) =>
    `声音 “${subject}” 的响度是 ${lufs} LUFS，应当是 ${wanted}（上下不过 1） → 跑 npm run audio；有意的话写 lufs。`,
  'clip-peak': ({ peak, max }, subject) =>
    `声音 “${subject}” 的峰值是 ${peak} dBTP，超过 ${max} → 跑 npm run audio，它会压下去。`,
  captions: ({ what }, subject) => `声音 “${subject}” 的字幕${CAPTIONS[what]}。`,
  'captions-past-end': ({ end, seconds }, subject) =>
    `声音 “${subject}” 的字幕写到 ${end} 秒，声音只有 ${seconds} 秒 → 改时间，或换回对应的录音。`,
  'audio-weight': ({ kilobytes, max }) =>
    `合成的声音一共 ${kilobytes} kB，超过 ${max} kB → 去掉一些，或缩短。`,
};
