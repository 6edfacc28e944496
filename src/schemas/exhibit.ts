/** `exhibit` of `story.yaml`: what a story decides about screens in a hall. */
import { z } from 'zod';

export const exhibitSchema = z.strictObject({
  /** Beats of the three-minute cut, as `<scene>-<beat>`; played in the order of the score. Missing: derived from the score. */
  short: z.array(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'ascii-id' })).min(1),
});
