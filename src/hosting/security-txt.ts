/** `/.well-known/security.txt`: whom to tell of a weak point (RFC 9116). */

export interface SecurityContact {
  /** `mailto:…`, `https://…` or `tel:…`. */
  contact: string;
  /** Last day it holds, YYYY-MM-DD. Comes from the story and not from the clock: the same story, the same file. */
  expires: string;
}

/** @param canonical address at which the file itself is found */
export function securityTxt({ contact, expires }: SecurityContact, canonical: string): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: zh, en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}
