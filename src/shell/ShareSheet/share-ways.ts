/** The ways to give an address away, from the best to the last: system, clipboard, the old command, a field to copy from (SH-14). */
import { canFetch } from '../../client/fetch-data.ts';

export type Outcome = 'shared' | 'dismissed' | 'copied' | 'by-hand';

/** Title and address and nothing else: a text beside them would be joined to the address on Android (SH-15). */
export interface Gift {
  title: string;
  url: string;
}

/** Hands the gift to the system; where it cannot, copies the address. */
export async function shareBySystem({ title, url }: Gift, field: HTMLInputElement): Promise<Outcome> {
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    return copyAddress(url, field);
  }
}

/** Copies an address. When every way is barred, it stands selected in the field. */
export async function copyAddress(url: string, field: HTMLInputElement): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    // No clipboard in an insecure page or an old browser, or permission was denied.
  }
  field.value = url;
  field.focus();
  field.select();
  try {
    if (document.execCommand('copy')) return 'copied';
  } catch {
    // Then by hand.
  }
  return 'by-hand';
}

/** The poster as a file for the system's share sheet, where that takes files (SH-16). */
export async function posterFile(address: string, signal: AbortSignal): Promise<File | undefined> {
  if (typeof navigator.canShare !== 'function' || !canFetch()) return undefined;
  const name = address.split('/').pop() ?? 'poster.png';
  const probe = new File([''], name, { type: 'image/png' });
  if (!navigator.canShare({ files: [probe] })) return undefined;
  const answer = await fetch(address, { signal });
  return answer.ok ? new File([await answer.blob()], name, { type: 'image/png' }) : undefined;
}

/** WeChat's own browser: its menu is the way to share there. */
export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);
