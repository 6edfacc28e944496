import { describe, expect, it } from 'vitest';
import { directives, headerPolicy, metaPolicy } from '../../../src/hosting/policy.ts';

const wechat = { sdk: 'https://sdk.example/open/js/wx.js', endpoint: 'https://sign.example/wx?a=1' };

describe('the policy', () => {
  it('is the one of the requirements (SE-2)', () =>
    expect(headerPolicy({})).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self' data:; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
        "require-trusted-types-for 'script'; trusted-types default worker",
    ));
  it('is the same in the page, but for who frames it', () => {
    expect(metaPolicy({})).toBe(headerPolicy({}).replace("frame-ancestors 'self'; ", ''));
    expect(metaPolicy({ wechat })).toContain('https://sdk.example');
  });
  it('is short enough for every host', () => {
    const tiles = 'https://{s}.a-long-name-of-a-host-of-tiles.example/{z}/{x}/{y}.png';
    expect(headerPolicy({ tiles, wechat }).length).toBeLessThan(1000);
  });
  it('lets in the origin of a guest, where it is needed and nowhere else', () => {
    const bare = directives({});
    const invited = directives({ tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png', wechat });
    const added = Object.entries(invited).flatMap(([name, sources]) =>
      sources.filter((source) => !bare[name]?.includes(source)).map((source) => `${name} ${source}`),
    );
    expect(added).toEqual([
      'script-src https://sdk.example',
      'img-src https://*.tiles.example',
      'connect-src https://sign.example',
    ]);
  });
});
