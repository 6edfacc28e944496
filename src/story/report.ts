/** Problems as an author reads them. */
import { type MessageLanguage, languages } from './messages/index.ts';
import { type Code, inOrder, type Params, type Problem } from './problems.ts';

/** One line: where, then what is wrong and how to put it right. @param dir put before the file's path. */
export function tellProblem(problem: Problem, lang: MessageLanguage, dir = ''): string {
  const { messages, warning } = languages[lang];
  const tell = messages[problem.code] as (params: Params[Code], subject: string) => string;
  const file = dir === '' ? problem.file : `${dir.replace(/\/+$/u, '')}/${problem.file}`;
  const mark = problem.severity === 'warning' ? warning : '';
  return `${file}:${problem.line}  ${mark}${tell(problem.params, problem.subject)}`;
}

/** All problems in the order of files and lines, and a last line that counts them. */
export function reportProblems(problems: readonly Problem[], lang: MessageLanguage, dir = ''): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = inOrder(problems).map((problem) => tellProblem(problem, lang, dir));
  return [...lines, languages[lang].summary(errors, problems.length - errors)].join('\n');
}
