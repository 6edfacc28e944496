/** Reads the YAML files of a story into records that know where they stand. */
import type { z } from 'zod';
import type { Shelf } from './draft.ts';
import type { StorySource } from './files.ts';
import type { Report } from './problems.ts';
import { readWith } from './schema-problems.ts';
import type { Path, Where } from './where.ts';
import { readYaml } from './yaml.ts';

interface Reader {
  source: StorySource;
  where: Where;
  report: Report;
}

/** Reads one YAML file that is one record. */
export function readRecord<S extends z.ZodType>(
  file: string,
  schema: S,
  { source, where, report }: Reader,
): z.output<S> | undefined {
  const text = source.files.get(file);
  if (text === undefined) return undefined;
  const { value, locate } = readYaml(file, text, report);
  if (value === undefined) return undefined;
  const record = readWith(schema, value, { locate, subject: (path) => path.join('.') || file, report });
  return record === undefined ? undefined : (where.set(record as object, locate) as z.output<S>);
}

const idOf = (record: unknown): string | undefined => {
  const id: unknown = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/**
 * A record, without the fields that were refused where it can do without them: so that one slip in a fact does not
 * make every number of it look unbacked.
 */
function salvage(schema: z.ZodType, record: unknown): { value: object; whole: boolean } | undefined {
  const result = schema.safeParse(record);
  if (result.success) return { value: result.data as object, whole: true };
  if (typeof record !== 'object' || record === null) return undefined;
  const refused = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = schema.safeParse(
    Object.fromEntries(Object.entries(record).filter(([key]) => !refused.has(key))),
  );
  return rest.success ? { value: rest.data as object, whole: false } : undefined;
}

/**
 * Reads a YAML file that is a map of lists, record by record: a fault in one leaves the others usable.
 * A missing file reads as empty lists.
 * @param schema of the whole file.
 * @param items schema of a record of each list.
 */
export function readLists<L extends Record<string, z.ZodType>>(
  file: string,
  schema: z.ZodType,
  items: L,
  { source, where, report }: Reader,
): { [K in keyof L]: Shelf<z.output<L[K]>> } {
  const text = source.files.get(file);
  const yaml = text === undefined ? undefined : readYaml(file, text, report);
  const raw = (yaml?.value ?? {}) as Record<string, unknown>;
  const listOf = (key: string): unknown[] => (Array.isArray(raw[key]) ? (raw[key] as unknown[]) : []);
  if (yaml !== undefined && yaml.value !== undefined) {
    const subject = ([key, index, ...rest]: readonly PropertyKey[]): string => {
      if (typeof index !== 'number') return file;
      return [idOf(listOf(String(key))[index]) ?? `${String(key)}[${index + 1}]`, ...rest].join('.');
    };
    readWith(schema, yaml.value, { locate: yaml.locate, subject, report });
  }
  const readable =
    source.refused.every(({ path }) => path !== file) && (yaml === undefined || yaml.value !== undefined);
  const shelves = Object.entries(items).map(([key, item]) => {
    const damaged = new Set<object>();
    const records = listOf(key).flatMap((record, i) => {
      const read = salvage(item, record);
      if (read === undefined) return [];
      if (!read.whole) damaged.add(read.value);
      const locate = (path: Path) => (yaml as NonNullable<typeof yaml>).locate([key, i, ...path]);
      return [where.set(read.value, locate)];
    });
    const ids = new Set(
      listOf(key)
        .map(idOf)
        .filter((id) => id !== undefined),
    );
    return [key, { file, items: records, ids, damaged, readable }];
  });
  return Object.fromEntries(shelves) as { [K in keyof L]: Shelf<z.output<L[K]>> };
}
