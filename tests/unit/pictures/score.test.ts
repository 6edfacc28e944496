/** From a story to its cues, and from every cue to dots on every screen. */
import { describe, expect, it } from 'vitest';
import { litScale, type Formation } from '../../../src/crowd/index.ts';
import { buildScore, dotCount } from '../../../src/pictures/build-score.ts';
import { cropFor, CROPS, placeCrop } from '../../../src/scenery/crops.ts';
import { cropScreen, formCue, formIn } from '../../../src/scenery/form-cue.ts';
import { hasPicture } from '../../../src/pictures/has-picture.ts';
import { loadStory } from '../../../src/story/index.ts';
import { SCREENS, STORY_DIRS } from '../../support/screens.ts';

describe.each(STORY_DIRS)('the score of %s', (dir) => {
  const story = loadStory(dir);
  const score = buildScore(story);
  const beats = story.chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.beats));

  it('has a cue for every beat, in order, and survives the way into the browser', () => {
    expect(score.beats.map(({ anchor, metres }) => [anchor, metres])).toEqual(
      beats.map(({ anchor, metres }) => [anchor, metres]),
    );
    expect(JSON.parse(JSON.stringify(score))).toEqual(score);
    expect(score.lights).toHaveLength(story.chapters.length);
  });

  it('has crowd or art in a cue exactly where the beat has a picture', () => {
    const pictured = score.beats
      .filter(({ crowd, art }) => crowd !== undefined || art !== undefined)
      .map(({ anchor }) => anchor);
    expect(pictured).toEqual(beats.filter((beat) => hasPicture(story, beat)).map(({ anchor }) => anchor));
  });

  it('knows every picture and state that a beat asks for', () => {
    for (const { anchor, art } of score.beats) {
      if (art === undefined) continue;
      const { phone, hall } = score.arts[art.name] ?? {};
      // A crop that a state leaves as drawn need not name it; one of the two does.
      const known =
        art.state === 'rest' || [phone, hall].some((crop) => crop?.states[art.state] !== undefined);
      expect(phone !== undefined && hall !== undefined && known, `${anchor}: ${art.name} ${art.state}`).toBe(
        true,
      );
    }
  });

  it('counts what the facts say', () => {
    for (const [i, { anchor, crowd }] of score.beats.entries()) {
      const asked = beats[i]?.crowd;
      if (crowd === undefined || asked === undefined) continue;
      const { count, lit, second } = dotCount(story, asked);
      expect(lit, anchor).toBeLessThanOrEqual(count - second);
      for (const crop of ['phone', 'hall'] as const) {
        expect(crowd[crop].count, anchor).toBeGreaterThanOrEqual(count);
        expect(crowd[crop].second, anchor).toBe(second);
      }
    }
  });

  describe.each(SCREENS)('on %i × %i', (width, height) => {
    const crop = cropFor(width, height);
    const screen = { crop, width, height, placing: placeCrop(crop, width, height) };

    // Made once for both tests below: thousands of dots on a wall take their time.
    const made = new Map<string, Formation>();
    const crowds = score.beats.flatMap(({ anchor, crowd }) =>
      crowd === undefined ? [] : [{ anchor, cue: crowd[crop] }],
    );

    it('forms every beat: all dots there, each a number, roles as counted', () => {
      for (const { anchor, cue } of crowds) {
        const { xs, ys, roles, radius } = made
          .set(anchor, formCue(cue, screen, score.map))
          .get(anchor) as Formation;
        expect([xs.length, ys.length, roles.length], anchor).toEqual([cue.count, cue.count, cue.count]);
        expect([...xs, ...ys].every(Number.isFinite), `${anchor}: a place that is no number`).toBe(true);
        expect(radius, anchor).toBeGreaterThan(0);
        // Parts of a drawing carry their own light; everywhere else it is the count.
        if (cue.parts !== undefined) continue;
        const lit = Math.min(cue.lit, cue.count - cue.second);
        expect(
          [1, 2].map((role) => roles.filter((one) => one === role).length),
          `${anchor}: lit, second`,
        ).toEqual([lit, cue.second]);
      }
    });

    it('keeps the crowd of a beat without a drawing on the screen', () => {
      for (const { anchor, cue } of crowds) {
        const one = made.get(anchor);
        if (one === undefined) throw new Error(`${anchor} was not formed`);
        if (cue.path !== undefined || cue.parts !== undefined) continue;
        const reach = one.radius * litScale(one.mark);
        const out = [...one.xs].filter((x, i) => {
          const y = one.ys[i] ?? NaN;
          return x < -reach || x > width + reach || y < -reach || y > height + reach;
        });
        expect(out.length, `${anchor}: off the screen`).toBe(0);
      }
    });
  });

  it('forms in whatever field words leave free, too', () => {
    for (const { anchor, crowd, art } of score.beats) {
      // A drawing has its crowd where it is drawn: only a beat without one goes where there is room.
      if (crowd === undefined || art !== undefined) continue;
      for (const box of [
        { x: 52, y: 52, width: 240, height: 150 },
        { x: 52, y: 300, width: 318, height: 500 },
      ])
        expect(formIn(crowd.phone, box, cropScreen('phone'), score.map).xs, anchor).toHaveLength(
          crowd.phone.count,
        );
    }
  });

  it('forms the same twice', () => {
    for (const { anchor, crowd } of score.beats) {
      if (crowd === undefined) continue;
      const [one, two] = [0, 1].map(() => formCue(crowd.phone, cropScreen('phone'), score.map));
      expect(one, anchor).toEqual(two);
    }
  });
});

it('a picture made at build is exactly its crop', () => {
  for (const crop of ['phone', 'hall'] as const) {
    const { width, height } = CROPS[crop];
    expect(cropScreen(crop)).toEqual({ crop, width, height, placing: { scale: 1, dx: 0, dy: 0 } });
    expect(placeCrop(crop, width, height)).toEqual({ scale: 1, dx: 0, dy: 0 });
  }
});
