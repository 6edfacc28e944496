/** Media: every slot is honest about what stands in it, every file it names is there, none lies about unused. */
import { nearest } from '../../lib/nearest.ts';
import type { Clip } from '../../schemas/media.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import type { Report } from '../problems.ts';
import type { Spot } from '../where.ts';

/** The drawings of a picture: one for upright screens, one for wide ones. A still has nothing else. */
const drawings = (name: string): string[] => [`art/${name}-phone.svg`, `art/${name}-hall.svg`];
const artFiles = (name: string): string[] => [`art/${name}.yaml`, ...drawings(name)];

/** Whether anything of a picture is there; the rest of it must then be there too. */
export const hasArt = (name: string, { source }: Pick<Draft, 'source'>): boolean =>
  artFiles(name).some((path) => source.files.has(path));

/** What a made voice must be called, in the language of the story. */
const MADE = { 'zh-CN': /合成/u, en: /synthe/iu } as const;
const MADE_WORD = { 'zh-CN': '合成', en: 'synthesised' } as const;

const pathsOf = ({ source }: Draft): string[] => [
  ...source.files.keys(),
  ...source.assets.map(({ path }) => path),
];

/** Files the story names, each with where. */
function namedFiles(draft: Draft): { path: string; at: Spot; subject: string }[] {
  const { where, photos, clips } = draft;
  const art = beatsOf(draft).flatMap(({ beat: { art, anchor } }) =>
    art === undefined || !hasArt(art.name, draft)
      ? []
      : drawings(art.name).map((path) => ({ path, at: where.of(art, 'name'), subject: anchor })),
  );
  const pictures = photos.items.flatMap((photo) => [
    ...(photo.file === undefined
      ? []
      : [{ path: `media/photos/${photo.file}`, at: where.of(photo, 'file'), subject: photo.id }]),
    ...(photo.art === undefined
      ? []
      : [{ path: `art/${photo.art}`, at: where.of(photo, 'art'), subject: photo.id }]),
  ]);
  const recordings = clips.items.flatMap((clip) =>
    (['file', 'captions'] as const).flatMap((field) =>
      clip[field] === undefined
        ? []
        : [{ path: `media/audio/${clip[field]}`, at: where.of(clip, field), subject: clip.id }],
    ),
  );
  return [...art, ...pictures, ...recordings];
}

function checkClip(clip: Clip, { where, meta }: Draft, report: Report): void {
  const { id, provenance, file, label } = clip;
  const lang = meta?.lang ?? 'zh-CN';
  const missing = (['credit', 'licence'] as const).filter((field) => clip[field] === undefined);
  if (provenance !== 'none' && missing.length > 0)
    report('clip-without-credit', where.of(clip), id, { missing });
  if ((provenance === 'none') === (file !== undefined))
    report('clip-file', where.of(clip, 'provenance'), id, { provenance });
  if (provenance === 'synthesised' && !MADE[lang].test(label ?? ''))
    report('clip-label', where.of(clip, 'label'), id, { word: MADE_WORD[lang] });
}

/** Files of the kinds that only the story can name. */
const isNameable = (path: string): boolean =>
  /^art\/[^/]+\.(?:svg|yaml)$|^media\/(?:photos|audio)\/(?!.*(?:\.md|\.txt)$)/u.test(path);

export const checkMedia: Check = (draft, report) => {
  const { clips, chapters, source, audio } = draft;
  for (const clip of clips.items) if (!clips.damaged.has(clip)) checkClip(clip, draft, report);
  const paths = new Set(pathsOf(draft));
  const named = namedFiles(draft);
  const refused = new Set(source.refused.map(({ path }) => path));
  const pictures = beatsOf(draft).flatMap(({ beat }) =>
    beat.art === undefined ? [] : [`art/${beat.art.name}.yaml`],
  );
  const encoded = audio.flatMap(({ files }) => files.map(({ file }) => `media/audio/${file}`));
  const told = new Set([...pictures, ...encoded, 'media/audio/manifest.yaml']);
  const used = new Set(named.map(({ path }) => path));
  for (const { path, at, subject } of named) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const others = [...paths].filter((other) => other.startsWith(folder) && !used.has(other));
    const reported = told.has(path) && !encoded.includes(path);
    if (!paths.has(path) && !refused.has(path) && !reported)
      report('file-missing', at, subject, { path, nearest: nearest(path, others) });
    told.add(path);
  }
  // A chapter that could not be read may use them.
  if (chapters.every(({ whole }) => whole))
    for (const path of paths)
      if (isNameable(path) && !told.has(path)) report('file-unused', { file: path, line: 1 }, path, { path });
};
