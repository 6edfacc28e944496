/** Reads one element of the author's vocabulary: its attributes are strings and numbers, checked by its schema. */
import type { z } from 'zod';
import * as schemas from '../schemas/blocks.ts';
import { type Jsx, spotOf } from './mdx.ts';
import type { Report } from './problems.ts';
import { readWith } from './schema-problems.ts';
import type { Where } from './where.ts';

/** What is known while one chapter is read. */
export interface Reading {
  file: string;
  where: Where;
  report: Report;
  /** Scene and beat one is in, for messages. */
  trail: string;
  /** Set where a part could not be read. */
  damaged: boolean;
}

export const vocabulary = {
  Scene: schemas.sceneAttributes,
  Beat: schemas.beatAttributes,
  Crowd: schemas.crowdAttributes,
  Art: schemas.artAttributes,
  MapView: schemas.mapViewAttributes,
  Sound: schemas.soundAttributes,
  Figure: schemas.figureAttributes,
  Photo: schemas.photoAttributes,
  Clip: schemas.clipAttributes,
  Objects: schemas.objectsAttributes,
  Chart: schemas.chartAttributes,
  Fact: schemas.factAttributes,
  Place: schemas.placeAttributes,
} as const;

export type ElementName = keyof typeof vocabulary;
export const isElementName = (name: string | null | undefined): name is ElementName =>
  name !== null && name !== undefined && Object.hasOwn(vocabulary, name);

type Attribute = Jsx['attributes'][number];

/** The value of `name={…}`: a string or a number literal. @returns undefined for anything else. */
function literal(value: Exclude<Attribute['value'], string | null | undefined>): string | number | undefined {
  const statement = value.data?.estree?.body[0];
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const found = expression?.type === 'Literal' ? expression.value : undefined;
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
}

/** Attributes as plain data, with where each stands. Code in them is reported. */
function readAttributes(element: Jsx, subject: string, reading: Reading) {
  const values: Record<string, unknown> = {};
  const spots = new Map<string, ReturnType<typeof spotOf>>();
  let sound = true;
  const refuse = (what: 'spread' | 'expression', text: string, at: Attribute): void => {
    sound = false;
    reading.report('code-refused', spotOf(reading.file, at), subject, { what, text });
  };
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse('spread', `{${attribute.value}}`, attribute);
      continue;
    }
    const { name, value } = attribute;
    const at = spotOf(reading.file, attribute);
    if (spots.has(name)) {
      sound = false;
      reading.report('attribute-twice', at, subject, { name });
    }
    spots.set(name, at);
    const read =
      value === null || value === undefined ? true : typeof value === 'string' ? value : literal(value);
    if (read === undefined)
      refuse('expression', `{${typeof value === 'object' && value !== null ? value.value : ''}}`, attribute);
    values[name] = read;
  }
  return { values, spots, sound };
}

/** Reads an element's attributes. @returns what was written, and the checked value when all of it is right. */
export function readElement<N extends ElementName>(
  name: N,
  element: Jsx,
  reading: Reading,
): { value: z.output<(typeof vocabulary)[N]> | undefined; raw: Record<string, unknown> } {
  const subject = `${reading.trail} <${name}>`.trim();
  const { values, spots, sound } = readAttributes(element, subject, reading);
  const here = spotOf(reading.file, element);
  const locate = ([first]: readonly (string | number)[]) =>
    first === undefined ? here : (spots.get(String(first)) ?? here);
  const schema: z.ZodType = vocabulary[name];
  const context = { locate, subject: () => subject, report: reading.report };
  const read = (sound ? readWith(schema, values, context) : undefined) as
    z.output<(typeof vocabulary)[N]> | undefined;
  if (read === undefined) reading.damaged = true;
  else reading.where.set(read as object, locate);
  return { value: read, raw: values };
}
