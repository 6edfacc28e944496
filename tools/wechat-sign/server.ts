/**
 * Reference signing server for WeChat's JS-SDK.
 *
 *   WX_APPID=… WX_SECRET=… WX_ORIGINS=https://story.example.org node tools/wechat-sign/server.ts [port]
 *
 * GET /?url=<address of the page> → {"appId","timestamp","nonceStr","signature"}. It signs pages of WX_ORIGINS only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { signer, type Signature } from './sign.ts';

/** A request listener. @param origins whose pages are signed */
export function handler(origins: readonly string[], sign: (url: string) => Promise<Signature>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: unknown, origin?: string): void => {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        vary: 'origin',
        ...(origin === undefined ? {} : { 'access-control-allow-origin': origin }),
      });
      response.end(JSON.stringify(body));
    };
    if (request.method !== 'GET') return answer(405, { error: 'GET only' });
    let page: URL;
    try {
      page = new URL(new URL(request.url ?? '/', 'http://localhost').searchParams.get('url') ?? '');
    } catch {
      return answer(400, { error: 'url is missing or no address' });
    }
    if (!origins.includes(page.origin)) return answer(403, { error: 'not a page of ours' });
    try {
      answer(200, await sign(page.href), page.origin);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      answer(502, { error: 'WeChat did not give a ticket' }, page.origin);
    }
  };
}

if (process.argv[1] === import.meta.filename) {
  const { WX_APPID: appId, WX_SECRET: secret, WX_ORIGINS = '' } = process.env;
  const origins = WX_ORIGINS.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (!appId || !secret || origins.length === 0) {
    console.error('Set WX_APPID, WX_SECRET and WX_ORIGINS (see tools/wechat-sign/README.md).');
    process.exit(1);
  }
  const listen = handler(origins, signer({ appId, secret }));
  const port = Number(process.argv[2] ?? 8788);
  createServer((request, response) => void listen(request, response)).listen(port, () =>
    console.log(`signing for ${origins.join(', ')} on port ${port}`),
  );
}
