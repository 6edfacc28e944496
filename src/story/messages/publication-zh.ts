/** 发布：备案、安全联系人、还缺什么。 */
import type { PublicationMessages } from './types.ts';

export const publicationMessages: PublicationMessages = {
  'security-contact': ({ value }) =>
    `安全联系方式 “${value}” 用不了 → 写 mailto:邮箱、https:// 开头的网址或 tel:电话。`,
  'security-expires': ({ value, days }) =>
    days === undefined
      ? `安全联系方式的到期日 “${value}” 读不出 → 写成 2027-06-30 这样的日子。`
      : days > 365
        ? `安全联系方式的到期日 ${value} 太远（还有 ${days} 天） → 最多写一年以内（RFC 9116）。`
        : `安全联系方式 ${value} ${days < 0 ? '已经过期' : `就到期（还有 ${days} 天）`} → 确认联系人还在，把 expires 往后写，要超过 30 天、不超过一年。`,
  'publish-address': () =>
    '还没有公开网址 → 在 publication 里写 url，或构建时设 SITE_URL；没有它，分享卡片和二维码指不到这里。',
  'publish-icp': () => '还没有 ICP 备案号 → 在 publication 里写 icp。',
  'publish-police': () =>
    '还没有公安联网备案号 → 上线后 30 天内到 beian.mps.gov.cn 办，再在 publication 里写 police。',
  'publish-security': () =>
    '没有写安全联系方式 → 在 publication 里写 security: {contact: mailto:…, expires: 到期日}，别人发现漏洞才知道告诉谁。',
  'publish-map': () =>
    '地图用了在线底图，没有审图号 → 向底图方要审图号，写进 publication 的 mapReview；要不到就不用这张底图。',
  'publish-photos': ({ count }) =>
    `还有 ${count} 个照片位空着 → 把照片放进 media/photos，在 photos.yaml 里写 file、credit、licence。`,
  'publish-clips': ({ count }) =>
    `还有 ${count} 个声音位没有录音 → 把录音放进 media/audio，在 clips.yaml 里写 file、credit、licence。`,
  'publish-stand-ins': ({ count }) => `还有 ${count} 处用着替身（插画或合成的声音） → 有了真的就换上。`,
  'publish-unheard': ({ count }) =>
    `有 ${count} 段合成的声音还没有人听过 → 找人戴上耳机从头听一遍，在 clips.yaml 里写 heard: 谁，哪天。`,
};
