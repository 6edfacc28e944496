/** The environment variables the build reads, in one place, with their defaults. */
import { resolve } from 'node:path';

export interface BuildEnvironment {
  /** Public origin, e.g. https://example.org. The default serves preview and tests; the doctor warns of it. */
  siteUrl: string;
  /** Path the site lives under, with a slash at both ends. */
  basePath: string;
  /** Absolute folder of the story. */
  storyDir: string;
  outDir: string;
  cacheDir: string;
  /** Whether a service worker keeps the story in readers' browsers. OFFLINE=off publishes one that leaves (docs/offline.md). */
  offline: boolean;
  /** WeChat's JS-SDK; undefined unless both WX_APPID and WX_SIGN_ENDPOINT are set. */
  wechat: { appId: string; endpoint: string; sdk: string } | undefined;
}

/** Where WeChat publishes its SDK. */
const WX_SDK = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';

/** Address that stands in for a missing SITE_URL. */
export const LOCAL_URL = 'http://localhost:4321';

/** Reads SITE_URL, BASE_PATH, STORY_DIR, OUT_DIR, CACHE_DIR, OFFLINE, and WX_APPID with WX_SIGN_ENDPOINT. Paths are relative to the project. */
export function environment(env: NodeJS.ProcessEnv = process.env): BuildEnvironment {
  return {
    siteUrl: (env['SITE_URL'] || LOCAL_URL).replace(/\/+$/u, ''),
    basePath: slashed(env['BASE_PATH'] || '/'),
    storyDir: resolve(env['STORY_DIR'] || 'content'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    cacheDir: resolve(env['CACHE_DIR'] || '.cache'),
    offline: env['OFFLINE'] !== 'off',
    wechat: wechatOf(env),
  };
}

function wechatOf(env: NodeJS.ProcessEnv): BuildEnvironment['wechat'] {
  const [appId, endpoint] = [env['WX_APPID'], env['WX_SIGN_ENDPOINT']];
  return appId && endpoint ? { appId, endpoint, sdk: env['WX_SDK_URL'] || WX_SDK } : undefined;
}

/** `docs/one` → `/docs/one/`. */
export function slashed(path: string): string {
  const inner = path.replace(/^\/+|\/+$/gu, '');
  return inner === '' ? '/' : `/${inner}/`;
}
