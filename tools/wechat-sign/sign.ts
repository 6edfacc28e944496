/**
 * Signatures for WeChat's JS-SDK: a ticket from WeChat, kept until it runs out, and a hash over it and the page's address.
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
 */
import { createHash, randomBytes } from 'node:crypto';

export interface Account {
  appId: string;
  secret: string;
}

export interface Signature {
  appId: string;
  timestamp: number;
  nonceStr: string;
  signature: string;
}

/** Called before a ticket runs out, s: clocks differ. */
const MARGIN = 200;
const API = 'https://api.weixin.qq.com/cgi-bin';

/** SHA-1 over the sorted fields, as WeChat asks for it. @param url without its fragment */
export function signature(ticket: string, nonce: string, timestamp: number, url: string): string {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`;
  return createHash('sha1').update(text).digest('hex');
}

type Ask = (url: string) => Promise<{ json(): Promise<unknown> }>;
type Answer = {
  errcode?: number;
  errmsg?: string;
  expires_in?: number;
  access_token?: string;
  ticket?: string;
};

/**
 * @param ask fetches an address; @param now seconds since the epoch
 * @returns signs addresses; one question to WeChat is shared by all who wait for it
 */
export function signer({ appId, secret }: Account, ask: Ask = fetch, now = () => Date.now() / 1000) {
  let kept: { ticket: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function question(path: string): Promise<Answer> {
    const said = (await (await ask(`${API}/${path}`)).json()) as Answer;
    // The address holds the secret: it is never part of a message.
    if (said.errcode !== undefined && said.errcode !== 0)
      throw new Error(`WeChat refused: ${said.errcode} ${said.errmsg ?? ''}`);
    return said;
  }

  async function fetchTicket(): Promise<string> {
    const own = `grant_type=client_credential&appid=${encodeURIComponent(appId)}&secret=${encodeURIComponent(secret)}`;
    const { access_token: token = '' } = await question(`token?${own}`);
    const said = await question(`ticket/getticket?type=jsapi&access_token=${encodeURIComponent(token)}`);
    if (said.ticket === undefined) throw new Error('WeChat sent no ticket');
    kept = { ticket: said.ticket, until: now() + (said.expires_in ?? 7200) - MARGIN };
    return said.ticket;
  }

  return async (url: string): Promise<Signature> => {
    let ticket = kept !== undefined && kept.until > now() ? kept.ticket : undefined;
    if (ticket === undefined) {
      asking ??= fetchTicket().finally(() => (asking = undefined));
      ticket = await asking;
    }
    const timestamp = Math.floor(now());
    const nonceStr = randomBytes(8).toString('hex');
    const clean = url.split('#')[0] ?? url;
    return { appId, timestamp, nonceStr, signature: signature(ticket, nonceStr, timestamp, clean) };
  };
}
