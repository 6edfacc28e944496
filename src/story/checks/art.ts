/** Pictures: the beat's drawing is there, and so are its state and the line or shape the crowd takes from it. */
import { nearest } from '../../lib/nearest.ts';
import type { ArtRecord } from '../../schemas/art.ts';
import type { Art, Crowd } from '../../schemas/blocks.ts';
import { beatsOf, type Check } from '../draft.ts';
import { hasArt } from './media.ts';

/** The state every drawing has: as it was drawn. */
const REST = 'rest';

/** Names a crowd may run along or fill. */
function alongNames({ phone, hall }: ArtRecord, form: Crowd['form']): string[] {
  const names = (crop: ArtRecord['phone']): string[] =>
    Object.keys(form === 'shape' ? crop.shapes : crop.paths);
  return names(phone).filter((name) => names(hall).includes(name));
}

/** Names of all pictures in the folder. */
function artNames(files: Iterable<string>): Set<string> {
  return new Set(
    [...files].flatMap((file) => /^art\/(.+?)(?:-(?:phone|hall)\.svg|\.yaml)$/u.exec(file)?.[1] ?? []),
  );
}

export const checkArt: Check = (draft, report) => {
  const { arts, where, source } = draft;
  const missing = new Set<string>();
  for (const { beat } of beatsOf(draft)) {
    const { art, crowd, anchor } = beat;
    if (art === undefined) continue;
    const record = Object.hasOwn(arts, art.name) ? arts[art.name] : undefined;
    if (!hasArt(art.name, draft) && !missing.has(art.name)) {
      report('art-missing', where.of(art, 'name'), anchor, {
        name: art.name,
        nearest: nearest(art.name, artNames(source.files.keys())),
      });
      missing.add(art.name);
    }
    // A still has no states, and a record that could not be read has been reported already.
    if (record === undefined) continue;
    const wanted: [
      part: 'state' | 'along',
      owner: Art | Crowd | undefined,
      name: string | undefined,
      valid: string[],
    ][] = [
      ['state', art, art.state, [REST, ...record.states]],
      ['along', crowd, crowd?.along, crowd === undefined ? [] : alongNames(record, crowd.form)],
    ];
    for (const [part, owner, name, valid] of wanted)
      if (owner !== undefined && name !== undefined && !valid.includes(name))
        report('art-part', where.of(owner, part), anchor, {
          art: art.name,
          part,
          name,
          valid,
          nearest: nearest(name, valid),
        });
  }
};
