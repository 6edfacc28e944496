/** The reference signing server, against a WeChat of our own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { handler } from '../../../tools/wechat-sign/server.ts';
import { signature, signer } from '../../../tools/wechat-sign/sign.ts';

const account = { appId: 'wx1', secret: 'hush' };
const PAGE = 'https://story.example/s/one/?from=timeline';

/** A WeChat that gives tickets for 7200 s and notes what it was asked. */
function weChat(says: Record<string, unknown> = {}) {
  const asked: string[] = [];
  const ask = (url: string) => {
    asked.push(url);
    const answer = url.includes('/token?')
      ? { access_token: 't' }
      : { ticket: `ticket-${asked.length}`, expires_in: 7200 };
    return Promise.resolve({ json: () => Promise.resolve({ ...answer, ...says }) });
  };
  return { asked, ask };
}

describe('signature', () => {
  it('is the one in WeChat’s own documentation', () => {
    const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
    expect(signature(ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com?params=value')).toBe(
      '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
    );
  });
});

describe('signer', () => {
  it('asks WeChat once for all who wait, and again when the ticket has run out', async () => {
    let time = 1000;
    const { asked, ask } = weChat();
    const sign = signer(account, ask, () => time);
    await Promise.all([sign(PAGE), sign(PAGE)]);
    await sign(PAGE);
    expect(asked).toHaveLength(2);
    time += 7200;
    await sign(PAGE);
    expect(asked).toHaveLength(4);
  });

  it('signs the address without its fragment', async () => {
    const sign = signer(account, weChat().ask, () => 5);
    const made = await sign(`${PAGE}#place`);
    expect(made.signature).toBe(signature('ticket-2', made.nonceStr, 5, PAGE));
  });

  it('passes a refusal on, without the secret, and tries again next time', async () => {
    const { asked, ask } = weChat({ errcode: 40013, errmsg: 'invalid appid' });
    const sign = signer(account, ask);
    await expect(sign(PAGE)).rejects.toThrow(/40013/u);
    await expect(sign(PAGE)).rejects.not.toThrow(/hush/u);
    expect(asked).toHaveLength(2);
  });
});

describe('handler', () => {
  async function answer(url: string, sign = signer(account, weChat().ask), method = 'GET') {
    const said = { status: 0, head: {} as Record<string, string>, body: '' };
    const response = {
      writeHead: (status: number, head: Record<string, string>) => Object.assign(said, { status, head }),
      end: (body: string) => Object.assign(said, { body }),
    };
    await handler(['https://story.example'], sign)(
      { url, method } as IncomingMessage,
      response as unknown as ServerResponse,
    );
    return { ...said, json: JSON.parse(said.body) as Record<string, unknown> };
  }
  const path = (page: string) => `/?url=${encodeURIComponent(page)}`;

  it('signs a page of ours, for that origin alone', async () => {
    const { status, head, json } = await answer(path(PAGE));
    expect([status, head['access-control-allow-origin'], json['appId']]).toEqual([
      200,
      'https://story.example',
      'wx1',
    ]);
    expect(json['signature']).toMatch(/^[0-9a-f]{40}$/u);
  });

  it.each([
    ['a page of others', path('https://story.example.evil.test/'), 403],
    ['no address', '/', 400],
    ['nonsense', path('not an address'), 400],
  ])('refuses %s', async (_, url, status) => expect((await answer(url)).status).toBe(status));

  it('takes GET only', async () => expect((await answer(path(PAGE), undefined, 'POST')).status).toBe(405));

  it('says 502 and no secret when WeChat refuses', async () => {
    const sign = signer(account, weChat({ errcode: -1 }).ask);
    const { status, body } = await answer(path(PAGE), sign);
    expect(status).toBe(502);
    expect(body).not.toContain('hush');
  });
});
