/** Publication: filings, whom to tell of a weak point, what is still missing. */
import type { PublicationMessages } from './types.ts';

export const publicationMessages: PublicationMessages = {
  'security-contact': ({ value }) =>
    `the security contact “${value}” cannot be used → write mailto:address, an address with https://, or tel:number.`,
  'security-expires': ({ value, days }) =>
    days === undefined
      ? `the day on which the security contact expires, “${value}”, cannot be read → write it as 2027-06-30.`
      : days > 365
        ? `the security contact expires on ${value}, too far off (in ${days} days) → a year at most (RFC 9116).`
        : `the security contact ${days < 0 ? `expired on ${value}` : `expires on ${value} (in ${days} days)`} → make sure that somebody still answers there, and set expires more than 30 days and at most a year ahead.`,
  'publish-address': () =>
    'there is no public address yet → add url to publication, or build with SITE_URL; without it cards and QR codes lead nowhere.',
  'publish-icp': () => 'there is no ICP filing number yet → add icp to publication.',
  'publish-police': () =>
    'there is no public-security filing number yet → apply at beian.mps.gov.cn within 30 days of going online, then add police to publication.',
  'publish-security': () =>
    'nobody is named for reports of weak points → add security: {contact: mailto:…, expires: day} to publication.',
  'publish-map': () =>
    'the map uses tiles of an online map and has no review number → ask whoever serves them for theirs and add mapReview to publication, or do without the tiles.',
  'publish-photos': ({ count }) =>
    `${count} photo slots are still empty → put the photos into media/photos and add file, credit and licence to photos.yaml.`,
  'publish-clips': ({ count }) =>
    `${count} clips have no recording yet → put the recordings into media/audio and add file, credit and licence to clips.yaml.`,
  'publish-stand-ins': ({ count }) =>
    `${count} stand-ins (illustrations or synthesised sounds) are still in use → replace them when the real ones come.`,
  'publish-unheard': ({ count }) =>
    `${count} synthesised sounds have been heard by nobody yet → let somebody listen with headphones and write heard: who, when in clips.yaml.`,
};
