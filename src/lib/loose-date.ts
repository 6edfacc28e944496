/** A date as far as it is known, said in the story's language: `2023-12-09 早晨` → 2023年12月9日早晨. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with words after a space where the hour is told. */
export function sayDate(date: string, lang: 'zh-CN' | 'en'): string {
  const [, year = '', month, day, rest] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?: (.+))?$/u.exec(date) ?? [];
  if (year === '') return date;
  if (lang === 'zh-CN') {
    const parts = [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`, rest];
    return parts.filter(Boolean).join('');
  }
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const said = [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  return rest === undefined ? said : `${said}, ${rest}`;
}
