/** Links to the share pages of networks: encoded, so that an address in an address stays one value. */
import { describe, expect, it } from 'vitest';
import { qzoneLink, weiboLink } from '../../../src/lib/share-links.ts';

const URL_ = 'https://story.example/s/one/?a=1&b=2';

describe.each([
  [weiboLink, 'service.weibo.com', 'pic'],
  [qzoneLink, 'sns.qzone.qq.com', 'pics'],
] as const)('%o', (link, host, picture) => {
  const made = new URL(link(URL_, '街灯 & “灯”', 'https://story.example/cards/one.png'));

  it('goes to the network itself over https', () =>
    expect([made.protocol, made.host]).toEqual(['https:', host]));

  it('carries address, title and picture, each whole', () => {
    expect(made.searchParams.get('url')).toBe(URL_);
    expect(made.searchParams.get('title')).toBe('街灯 & “灯”');
    expect(made.searchParams.get(picture)).toBe('https://story.example/cards/one.png');
  });
});
