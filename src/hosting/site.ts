/** What a host must be told of a site beside its headers. */
import type { HeaderTable } from './headers.ts';

export interface HostedSite {
  table: HeaderTable;
  /** Public origin, https, without a path. */
  siteUrl: string;
  /** Path the site lives under, with a slash at both ends. */
  basePath: string;
  /** Folder on the server that holds the built site, without a slash at the end. */
  folder: string;
}

/** First line of every file: who wrote it, and that it will be written again. */
export const WRITTEN = 'Written by the build from src/hosting/headers.ts. Change that table, not this file.';

export const hostName = ({ siteUrl }: Pick<HostedSite, 'siteUrl'>): string => new URL(siteUrl).hostname;
