/** Joins a checked draft into the story that the pages read. */
import type { BeatDraft, Draft } from './draft.ts';
import { factsTold } from './citations.ts';
import { plainBlocks, type WordBook } from './plain.ts';
import { joinSounds } from './sounds.ts';
import type { Beat, Chapter, Fact, Photo, Story } from './types.ts';
import { countUnits, dwellFor } from './units.ts';

function finishBeat(draft: BeatDraft, book: WordBook): Beat {
  const { dwell, ...beat } = draft;
  const text = plainBlocks(book, beat.blocks);
  return { ...beat, dwell: dwell ?? dwellFor(countUnits(text)), facts: factsTold(beat.blocks), text };
}

/** A slot with what is known of its file. */
function joinPhoto(photo: Draft['photos']['items'][number], { source }: Draft): Photo {
  const found = source.assets.find(({ path }) => path === `media/photos/${photo.file ?? ''}`)?.image;
  if (found === undefined) return photo;
  const { width, height, hash } = found;
  return { ...photo, image: { width, height, hash } };
}

/** @throws when the draft has not passed its checks. */
export function assemble(draft: Draft): Story {
  const { meta, source, facts, sources, places, photos, clips } = draft;
  const [firstSource] = sources.items;
  if (meta === undefined) throw new Error('a story without story.yaml cannot be assembled');
  const book: WordBook = {
    lang: meta.lang,
    facts: facts.items,
    photos: photos.items,
    clips: clips.items,
    arts: draft.arts,
  };
  const chapters = draft.chapters.map((chapter): Chapter => {
    if (chapter.meta === undefined) throw new Error(`chapter "${chapter.id}" has no front matter`);
    const scenes = chapter.scenes.map((scene) => ({
      ...scene,
      beats: scene.beats.map((beat) => finishBeat(beat, book)),
    }));
    return { id: chapter.id, ...chapter.meta, scenes };
  });
  const beats = chapters.flatMap((chapter) => chapter.scenes.flatMap((scene) => scene.beats));
  const joined = facts.items.map((fact): Fact => ({
    ...fact,
    source: fact.source ?? firstSource?.id ?? '',
    toldIn: beats.filter((beat) => beat.facts.includes(fact.id)).map(({ anchor }) => anchor),
  }));
  return {
    ...meta,
    dir: source.dir,
    chapters,
    facts: joined,
    sources: sources.items,
    places: places.items,
    photos: photos.items.map((photo) => joinPhoto(photo, draft)),
    clips: clips.items,
    sounds: joinSounds(clips.items, draft.audio, source),
    arts: draft.arts,
  };
}
