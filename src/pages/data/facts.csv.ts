/** The facts as a table, RFC 4180, with a BOM so that spreadsheet programs read Chinese. */
import type { APIRoute } from 'astro';
import { toCsv } from '../../lib/csv.ts';
import { currentStory } from '../../story/current.ts';

export const GET: APIRoute = () => {
  const rows = currentStory().facts.map((fact) => [
    fact.id,
    fact.chapter,
    fact.fact,
    Array.isArray(fact.value) ? fact.value.join('–') : fact.value,
    fact.unit,
    fact.approx,
    fact.as_of,
    fact.source,
    fact.places.join(' '),
    fact.toldIn.join(' '),
  ]);
  const head = ['id', 'chapter', 'fact', 'value', 'unit', 'approx', 'as_of', 'source', 'places', 'told_in'];
  return new Response(toCsv([head, ...rows]), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
