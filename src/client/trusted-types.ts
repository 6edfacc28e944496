/**
 * The one Trusted Types policy. Pages are sent with `require-trusted-types-for 'script'`: a string that would become
 * markup, or the address of a script, is refused unless it passes here. To be imported before whatever needs it.
 */
import { address } from '../lib/address.ts';

interface Rules {
  createHTML(text: string): string | null;
  createScriptURL(url: string): string | null;
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Rules): unknown };
  }
}
/** Defined in builds that were given WeChat's SDK. */
declare const WX_SETTINGS: { sdk: string } | undefined;

/**
 * What the libraries assign as markup, to the letter: nothing, Leaflet's question whether there is SVG (asked while it is
 * imported: without an answer the map dies), and the cross of its pop-ups. A test reads Leaflet for them.
 */
const MARKUP: readonly string[] = ['', '<svg/>', '<span aria-hidden="true">&#215;</span>'];

/** Scripts that are added by address: the site's own service worker, and WeChat's SDK in a build that has it. */
const scripts = (): string[] => [
  new URL(address('sw.js'), location.href).href,
  ...(typeof WX_SETTINGS === 'undefined' ? [] : [WX_SETTINGS.sdk]),
];

// Returning null makes the browser throw, and report a violation. A browser without Trusted Types refuses nothing.
// eslint-disable-next-line compat/compat -- asked for with `?.`
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (MARKUP.includes(text) ? text : null),
  createScriptURL: (url) => (scripts().includes(new URL(url, location.href).href) ? url : null),
});
