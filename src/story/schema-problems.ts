/** Turns what a Zod schema refuses into problems: which key, where, what was meant. */
import type { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { hiddenSign } from '../lib/plain-signs.ts';
import type { Params, Report } from './problems.ts';
import type { Locate } from './where.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The schema without what wraps it (optional, default, transform). */
function bare(schema: Schema): Schema {
  const { def } = schema as { _zod: unknown } & Schema & {
      def: { innerType?: Schema; in?: Schema; type: string; out?: Schema };
    };
  const inside =
    def.innerType ??
    (def.type === 'pipe' ? (def.in !== undefined && isTransform(def.in) ? def.out : def.in) : undefined);
  return inside === undefined ? schema : bare(inside);
}

const isTransform = (schema: Schema): boolean =>
  (schema as Schema & { def: { type: string } }).def.type === 'transform';

/** Names of the keys that may stand at a path. */
function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  let here = bare(schema) as Schema & { shape?: Record<string, Schema>; element?: Schema };
  for (const step of path) {
    const next = typeof step === 'number' ? here.element : here.shape?.[String(step)];
    if (next === undefined) return [];
    here = bare(next);
  }
  return Object.keys(here.shape ?? {});
}

/** What a value is, in the words of the messages. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : typeof value;
}

const EXPECTED: Record<string, string> = {
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
  int: 'number',
};
const FORMATS: Record<string, Params['bad-format']['wanted']> = {
  'hex-colour': 'colour',
  'loose-date': 'date',
  'web-address': 'url',
  'file-name': 'file',
  'drawing-name': 'drawing',
  'path-data': 'path',
};
const asNumber = (value: number | bigint | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

/** Where the issues of one record are told. */
export interface IssueContext {
  schema: Schema;
  locate: Locate;
  /** Name of the record, by the path of the issue. */
  subject: (path: readonly PropertyKey[]) => string;
  report: Report;
}

/** Which code tells that a number, a list or a text is too big or too small. */
function sizeCode({ code, origin }: Issue & { code: 'too_big' | 'too_small' }) {
  if (origin === 'number' || origin === 'int') return 'out-of-range';
  if (origin === 'array') return 'wrong-length';
  return code === 'too_big' ? 'too-long' : 'empty-text';
}

/** Reports one issue. */
function reportIssue(issue: Issue, { schema, locate, subject, report }: IssueContext): void {
  const { path } = issue;
  const at = locate(path as (string | number)[]);
  const name = subject(path);
  const last = path.findLast((step) => typeof step === 'string') as string | undefined;
  const field = last ?? '';
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(schema, path);
    for (const key of issue.keys)
      report('unknown-key', locate([...path, key] as string[]), name, {
        key,
        nearest: nearest(key, valid),
        valid,
      });
    return;
  }
  if (issue.input === undefined) {
    const owner = subject(path.slice(0, -1));
    if (field === 'alt') report('missing-alt', at, owner, {});
    else report('missing-field', at, owner, { field });
    return;
  }
  const value = String(issue.input);
  if (issue.message === 'hidden-sign') {
    report('hidden-sign', at, name, { code: hiddenSign(value)?.code ?? '' });
    return;
  }
  switch (issue.code) {
    case 'invalid_type':
      report('wrong-type', at, name, {
        field,
        expected: EXPECTED[issue.expected] ?? issue.expected,
        received: typeName(issue.input),
      });
      return;
    case 'invalid_union':
      report('wrong-type', at, name, { field, expected: 'number or pair', received: typeName(issue.input) });
      return;
    case 'invalid_value': {
      const valid = issue.values.map(String);
      report('bad-choice', at, name, { field, value, valid, nearest: nearest(value, valid) });
      return;
    }
    case 'invalid_format': {
      const wanted = FORMATS[issue.message] ?? (issue.format === 'url' ? 'url' : undefined);
      if (issue.message === 'ascii-id') report('bad-id', at, name, { field, value });
      else if (wanted !== undefined) report('bad-format', at, name, { field, value, wanted });
      else report('invalid-field', at, name, { field, reason: issue.message });
      return;
    }
    case 'too_big':
    case 'too_small': {
      const max = issue.code === 'too_big' ? asNumber(issue.maximum) : undefined;
      const min = issue.code === 'too_small' ? asNumber(issue.minimum) : undefined;
      const code = sizeCode(issue);
      if (code === 'too-long') report(code, at, name, { field, max: max ?? 0 });
      else if (code !== 'empty-text') report(code, at, name, { field, min, max });
      else if (field === 'alt') report('missing-alt', at, name, {});
      else report(code, at, name, { field });
      return;
    }
    case 'invalid_key':
      report('bad-id', at, subject(path.slice(0, -1)), { field, value: String(path[path.length - 1]) });
      return;
    default:
      report('invalid-field', at, name, { field, reason: issue.message });
  }
}

/** A field that is missing because its name is misspelt: the unknown key beside it tells enough. */
function isMisspelt({ input, path }: Issue, issues: readonly Issue[], schema: Schema): boolean {
  const field = path[path.length - 1];
  const owner = path.slice(0, -1);
  return issues.some(
    (other) =>
      input === undefined &&
      other.code === 'unrecognized_keys' &&
      other.path.join('.') === owner.join('.') &&
      other.keys.some((key) => nearest(key, keysAt(schema, owner)) === field),
  );
}

/**
 * Reads a value with a schema and reports everything it refuses.
 * @returns the value, or undefined when anything was refused.
 */
export function readWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  context: Omit<IssueContext, 'schema'>,
): z.output<S> | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues)
    if (!isMisspelt(issue, issues, schema)) reportIssue(issue, { schema, ...context });
  return undefined;
}
