/** The sections of a story, each of which has an address of its own: chapters and scenes in reading order. */
import type { Chapter, Scene, Story } from './types.ts';

/** A section's neighbour, as much of it as a link needs. */
export interface SectionLink {
  id: string;
  title: string;
}

export interface Section extends SectionLink {
  kind: 'chapter' | 'scene';
  summary: string;
  /** 1-based place: of a chapter among the chapters, of a scene within its chapter. */
  number: number;
  /** The chapter it is, or lies in. */
  chapter: Chapter;
  /** Of a scene: its chapter. */
  parent: SectionLink | undefined;
  /** What its page tells: all scenes of a chapter, or the one. */
  scenes: Scene[];
  /** Distance where it begins and where it ends. */
  metres: [number, number];
  /** Neighbours of its own kind, since a chapter's page already tells its scenes. */
  previous: SectionLink | undefined;
  next: SectionLink | undefined;
}

type Draft = Omit<Section, 'previous' | 'next'>;

const link = (section: SectionLink | undefined): SectionLink | undefined =>
  section && { id: section.id, title: section.title };

/** Distance of a scene's first and last beat. */
function sceneMetres({ beats }: Scene): [number, number] {
  return [beats[0]?.metres ?? 0, beats[beats.length - 1]?.metres ?? 0];
}

function chapterSections(chapter: Chapter, index: number): Draft[] {
  const { id, title, summary, metres, scenes } = chapter;
  const own: Draft = {
    kind: 'chapter',
    id,
    title,
    summary,
    number: index + 1,
    chapter,
    parent: undefined,
    scenes,
    metres,
  };
  return [
    own,
    ...scenes.map((scene, i): Draft => ({
      kind: 'scene',
      id: scene.id,
      title: scene.title,
      summary: scene.summary,
      number: i + 1,
      chapter,
      parent: { id, title },
      scenes: [scene],
      metres: sceneMetres(scene),
    })),
  ];
}

/** Every section: a chapter, then its scenes, then the next chapter. */
export function sections(story: Pick<Story, 'chapters'>): Section[] {
  const drafts = story.chapters.flatMap(chapterSections);
  return drafts.map((draft) => {
    const kin = drafts.filter(({ kind }) => kind === draft.kind);
    const at = kin.indexOf(draft);
    return { ...draft, previous: link(kin[at - 1]), next: link(kin[at + 1]) };
  });
}
