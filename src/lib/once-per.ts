/** Work that is the same for every page of a story is done once a story. */

/**
 * A function that remembers its answer for as long as the object it was asked about lives. A story that is read anew is another
 * object, so nothing here can grow old.
 */
export function oncePer<Subject extends object, Answer>(
  work: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { answer: Answer }>();
  return (subject) => {
    const kept = known.get(subject) ?? { answer: work(subject) };
    known.set(subject, kept);
    return kept.answer;
  };
}
