/** What a check has found: how good it is, which sentence says so, and what is filled into it. */
export type Grade = 'good' | 'note' | 'bad';

export interface Finding {
  grade: Grade;
  /** Key of the sentence among the words: `<check>-<finding>`. */
  say: string;
  values?: Record<string, string | number>;
}

/** The worst of several grades. */
export const worst = (grades: readonly Grade[]): Grade =>
  grades.includes('bad') ? 'bad' : grades.includes('note') ? 'note' : 'good';
