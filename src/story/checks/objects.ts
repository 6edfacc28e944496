/** Things in a picture: facts know of them in the same words, the drawing has them, a finger finds them. */
import { layerNames } from '../../lib/svg-layers.ts';
import { nearest } from '../../lib/nearest.ts';
import type { ArtObject, ArtRecord } from '../../schemas/art.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import type { Report } from '../problems.ts';

/** Smallest side of a place in each crop: 44 px on a phone 360 wide; in the hall's crop on a screen 1440 wide. */
export const LEAST_SIDE = { phone: 46, hall: 58 } as const;
/** Size of the crops, as src/scenery/crops.ts has it. */
const SIZE = { phone: [390, 844], hall: [1920, 1080] } as const;
const CROPS = ['phone', 'hall'] as const;

/** Words without quotation marks and blanks: a name may be told with them or without. */
const bare = (text: string): string => text.replace(/[\s“”‘’"'《》]/gu, '').toLowerCase();

function checkObject(name: string, art: ArtRecord, index: number, draft: Draft, report: Report): void {
  const { where, facts, source } = draft;
  const object = art.objects[index] as ArtObject;
  const subject = `${name}.${object.id}`;
  const at = (...path: (string | number)[]) => where.of(art, 'objects', index, ...path);
  for (const [i, id] of object.facts.entries())
    if (facts.readable && !facts.ids.has(id))
      report('dangling', at('facts', i), subject, { kind: 'fact', id, nearest: nearest(id, facts.ids) });
  const known = facts.items.filter(({ id }) => object.facts.includes(id));
  for (const field of ['name', 'need'] as const) {
    const text = object[field];
    if (text === undefined || known.length === 0) continue;
    if (!known.some(({ fact }) => bare(fact).includes(bare(text))))
      report('object-not-told', at(field), subject, { field, text, facts: object.facts });
  }
  for (const crop of CROPS) {
    const { x, y, width, height } = object[crop];
    const [right, foot] = SIZE[crop];
    const inside = x >= 0 && y >= 0 && x + width <= right && y + height <= foot;
    if (!inside || Math.min(width, height) < LEAST_SIDE[crop])
      report('object-box', at(crop), subject, { crop, min: LEAST_SIDE[crop] });
    const drawing = source.files.get(`art/${name}-${crop}.svg`);
    if (drawing === undefined) continue;
    const valid = layerNames(drawing);
    for (const [i, layer] of object.layers.entries())
      if (!valid.includes(layer))
        report('art-part', at('layers', i), subject, {
          art: `${name}-${crop}`,
          part: 'layer',
          name: layer,
          valid,
          nearest: nearest(layer, valid),
        });
  }
}

export const checkObjects: Check = (draft, report) => {
  const { arts, where } = draft;
  for (const [name, art] of Object.entries(arts)) {
    const seen = new Set<string>();
    for (const [i, { id }] of art.objects.entries()) {
      const { file, line } = where.of(
        art,
        'objects',
        art.objects.findIndex((one) => one.id === id),
      );
      if (seen.has(id))
        report('duplicate-id', where.of(art, 'objects', i, 'id'), `${name}.${id}`, {
          kind: 'object',
          id,
          first: `${file}:${line}`,
        });
      seen.add(id);
      checkObject(name, art, i, draft, report);
    }
  }
  for (const { beat } of beatsOf(draft))
    for (const block of beat.blocks) {
      if (block.type !== 'objects') continue;
      const art = beat.art?.name;
      const record = art !== undefined && Object.hasOwn(arts, art) ? arts[art] : undefined;
      // A record that could not be read has been reported already.
      const unread = art !== undefined && record === undefined && draft.source.files.has(`art/${art}.yaml`);
      if (!unread && (record === undefined || record.objects.length === 0))
        report('objects-missing', where.of(block), beat.anchor, { art });
    }
};
