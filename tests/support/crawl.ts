/** What a crawler of a network takes from a page: it runs no script and stops reading after some kilobytes. */
import { tags, unescape } from './html.ts';

/** How each was seen to ask, and how much of a page it reads, bytes (requirements/sharing.md). */
export const CRAWLERS = {
  Facebook: {
    agent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    reads: 512_000,
  },
  X: { agent: 'Twitterbot/1.0', reads: 300_000 },
  Telegram: { agent: 'TelegramBot (like TwitterBot)', reads: 300_000 },
  Slack: { agent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', reads: 300_000 },
  WhatsApp: { agent: 'WhatsApp/2.23.20.0 A', reads: 300_000 },
  Weibo: { agent: 'Mozilla/5.0 (compatible; WeiboBot/1.0)', reads: 300_000 },
  WeChat: {
    agent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44',
    reads: 16_384,
  },
} as const;

export interface Preview {
  title: string;
  description: string;
  canonical: string;
  /** By property, name or itemprop. */
  meta: Record<string, string>;
}

/** @param html as much of the document as was read */
export function preview(html: string): Preview {
  const all = tags(html);
  const meta: Record<string, string> = {};
  for (const { name, attributes } of all) {
    if (name !== 'meta') continue;
    for (const key of ['property', 'name', 'itemprop'] as const)
      if (attributes[key] !== undefined) meta[`${key}=${attributes[key]}`] = attributes['content'] ?? '';
  }
  return {
    title: unescape(all.find(({ name }) => name === 'title')?.raw ?? ''),
    description: meta['name=description'] ?? '',
    canonical: all.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'] ?? '',
    meta,
  };
}
