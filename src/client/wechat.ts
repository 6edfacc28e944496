/**
 * WeChat's JS-SDK, for operators who have a verified account and a signing server (docs/sharing.md). No page of the
 * default build holds this file: the build injects it only when WX_APPID and WX_SIGN_ENDPOINT are set (SH-19). Whatever
 * fails, one line is logged and the page stays as it is.
 */
import './trusted-types.ts';
import { currentSection } from './current-section.ts';
import { titleOf } from './section-title.ts';

declare const WX_SETTINGS: { appId: string; endpoint: string; sdk: string };

interface Signature {
  timestamp: number;
  nonceStr: string;
  signature: string;
}
interface Card {
  title: string;
  desc: string;
  link: string;
  imgUrl: string;
}
interface Wx {
  config(settings: Record<string, unknown>): void;
  ready(done: () => void): void;
  error(failed: (reason: unknown) => void): void;
  [call: string]: unknown;
}

/** New calls and old: Android was seen to need both. */
const CALLS = [
  'updateAppMessageShareData',
  'updateTimelineShareData',
  'onMenuShareAppMessage',
  'onMenuShareTimeline',
];
/** Longest wait for the signing server, ms. */
const PATIENCE = 5000;
/** Rest of the scroll before the card follows the reader, ms. */
const REST = 400;

const meta = (selector: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[${selector}]`)?.content ?? '';

/** The card of the page, or of the section the reader is in. */
export function cardNow(): Card {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const page = {
    title: meta('property="og:title"'),
    desc: meta('name="description"'),
    link,
    imgUrl: meta('itemprop="image"'),
  };
  // Only the page of the whole has sections with addresses of their own that are not its own.
  const section = document.querySelector('reader-bar') === null ? undefined : currentSection();
  if (section === undefined) return page;
  return {
    ...page,
    title: `${titleOf(section)} · ${meta('property="og:site_name"')}`,
    link: new URL(`s/${section.id}/`, link).href,
    imgUrl: new URL(`cards/${section.id}-square.png`, link).href,
  };
}

function loadSdk(address: string): Promise<Wx> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const { wx } = window as unknown as { wx?: Wx };
      if (wx === undefined) reject(new Error('the SDK brought no wx'));
      else resolve(wx);
    };
    script.onerror = () => reject(new Error('the SDK did not load'));
    document.head.append(script);
  });
}

async function sign(endpoint: string): Promise<Signature> {
  // Signed is the address without its fragment, exactly as it was opened.
  const url = location.href.split('#')[0] ?? location.href;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(`${endpoint}?url=${encodeURIComponent(url)}`, { signal: stop.signal });
    if (!answer.ok) throw new Error(`the signing server said ${answer.status}`);
    const said = (await answer.json()) as Partial<Signature>;
    const { timestamp, nonceStr, signature } = said;
    if (typeof timestamp !== 'number' || typeof nonceStr !== 'string' || typeof signature !== 'string')
      throw new Error('the signing server sent no signature');
    return { timestamp, nonceStr, signature };
  } finally {
    clearTimeout(timer);
  }
}

/** Tells WeChat what a share of this page shows, and again whenever the reader has come to another section. */
export async function startWeChat({ appId, endpoint, sdk }: typeof WX_SETTINGS): Promise<void> {
  const [wx, signed] = await Promise.all([loadSdk(sdk), sign(endpoint)]);
  let told = '';
  const tell = (): void => {
    const card = cardNow();
    if (card.link === told) return;
    told = card.link;
    for (const call of CALLS) {
      const set = wx[call];
      if (typeof set === 'function') (set as (card: Card) => void)(card);
    }
  };
  let timer = 0;
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, REST);
  };
  wx.ready(() => {
    tell();
    window.addEventListener('scroll', later, { passive: true });
  });
  wx.error((reason) => console.warn('wechat', reason));
  wx.config({ debug: false, appId, ...signed, jsApiList: CALLS });
}

if (typeof WX_SETTINGS !== 'undefined' && /MicroMessenger/i.test(navigator.userAgent))
  startWeChat(WX_SETTINGS).catch((error: unknown) => console.warn('wechat', error));
