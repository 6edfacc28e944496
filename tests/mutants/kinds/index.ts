/** Every kind of mutation, by its name. */
import type { Mutation } from '../mutation.ts';
import { byteKinds } from './bytes.ts';
import { depthKinds } from './depth.ts';
import { markupKinds } from './markup.ts';
import { mediaKinds } from './media.ts';
import { tableKinds } from './tables.ts';
import { yamlKinds } from './yaml.ts';

export const kinds: Readonly<Record<string, Mutation>> = {
  ...yamlKinds,
  ...byteKinds,
  ...depthKinds,
  ...markupKinds,
  ...tableKinds,
  ...mediaKinds,
};
