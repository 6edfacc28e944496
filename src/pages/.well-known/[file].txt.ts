/** Whom to tell of a weak point. A story that names nobody has no such file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { securityTxt, type SecurityContact } from '../../hosting/security-txt.ts';
import { absolute } from '../../lib/address.ts';
import { currentStory } from '../../story/current.ts';

export const getStaticPaths = (() => {
  const { security } = currentStory().publication;
  return security === undefined ? [] : [{ params: { file: 'security' }, props: security }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<SecurityContact> = ({ props, site }) =>
  new Response(securityTxt(props, absolute('.well-known/security.txt', site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
