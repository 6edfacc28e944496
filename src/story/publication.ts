/** What a checked story still lacks before it may be published. */
import { collectProblems, type Problem } from './problems.ts';
import { STORY_FILE } from './read-draft.ts';
import { heardClips } from './sounds.ts';
import type { Story } from './types.ts';

/** An address that leads to this site from anywhere: not this machine, not a name kept for examples (RFC 2606). */
function isPublic(siteUrl: string | undefined): boolean {
  if (!siteUrl) return false;
  return !/^https?:\/\/(localhost|127\.|\[::1\]|(www\.)?example\.(com|net|org))/u.test(siteUrl);
}

/** @param siteUrl value of SITE_URL, if it is set. */
export function publicationProblems(story: Story, siteUrl: string | undefined): Problem[] {
  const { problems, report } = collectProblems();
  const { publication, photos, clips, lang, map } = story;
  const at = { file: STORY_FILE, line: 1 };
  if (!isPublic(siteUrl) && publication.url === undefined)
    report('publish-address', at, 'publication.url', {});
  // An ICP filing is a duty of sites in mainland China.
  if (lang === 'zh-CN' && publication.icp === undefined) report('publish-icp', at, 'publication.icp', {});
  if (lang === 'zh-CN' && publication.police === undefined)
    report('publish-police', at, 'publication.police', {});
  if (publication.security === undefined) report('publish-security', at, 'publication.security', {});
  if (map?.tiles !== undefined && publication.mapReview === undefined)
    report('publish-map', at, 'publication.mapReview', {});
  const empty = photos.filter(({ file }) => file === undefined);
  const silent = clips.filter(({ provenance }) => provenance === 'none');
  const standIns =
    clips.filter(({ provenance }) => provenance === 'synthesised').length +
    empty.filter(({ art }) => art !== undefined).length;
  if (empty.length > 0)
    report('publish-photos', { ...at, file: 'data/photos.yaml' }, 'photos', { count: empty.length });
  if (silent.length > 0)
    report('publish-clips', { ...at, file: 'data/clips.yaml' }, 'clips', { count: silent.length });
  if (standIns > 0) report('publish-stand-ins', at, 'stand-ins', { count: standIns });
  const unheard = heardClips(clips).filter(
    ({ provenance, heard }) => provenance === 'synthesised' && heard === undefined,
  );
  if (unheard.length > 0)
    report('publish-unheard', { ...at, file: 'data/clips.yaml' }, 'clips', { count: unheard.length });
  return problems;
}

/** What may be missing on the day of publication: the police file a site after it is online, and a contact is advice. */
const LATER: ReadonlySet<Problem['code']> = new Set(['publish-police', 'publish-security']);

/** For `--publish`: everything that would only be noted counts as an error, but for what may come later. */
export function asErrors(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => (LATER.has(problem.code) ? problem : { ...problem, severity: 'error' }));
}
