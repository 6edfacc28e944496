/** Whom to tell of a weak point: an address that can be used, and a day on which somebody looks at it again (RFC 9116, 2.5). */
import type { Check } from '../draft.ts';

const CONTACT = /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/u;
const DAY = 86_400_000;
/** Days before the end on which a build refuses, so that nobody reads a file that has expired; and days it may run. */
const LEAST = 30;
const MOST = 365;

/** Whole days until a date; undefined for what is none. @param now ms since the epoch */
export function daysUntil(date: string, now: number): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : NaN;
  // 2027-02-31 is read as a day of March: what is no day of the calendar does not come back the same.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return undefined;
  return Math.floor((at - now) / DAY);
}

export const checkPublication: Check = ({ meta, where }, report) => {
  const security = meta?.publication.security;
  if (meta === undefined || security === undefined) return;
  const { contact, expires } = security;
  const at = (field: string) => where.of(meta, 'publication', 'security', field);
  if (!CONTACT.test(contact))
    report('security-contact', at('contact'), 'publication.security.contact', { value: contact });
  const days = daysUntil(expires, Date.now());
  if (days === undefined || days <= LEAST || days > MOST)
    report('security-expires', at('expires'), 'publication.security.expires', { value: expires, days });
};
