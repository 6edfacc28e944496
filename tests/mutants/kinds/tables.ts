/** Tables and shapes of the map. */
import { matching, putText, textOf } from '../folder.ts';
import { CANARY, type Mutation } from '../mutation.ts';

const CELLS = [
  '',
  'abc',
  'NaN',
  '999',
  '-999',
  '1e9',
  '0',
  '"',
  '""',
  '"a',
  `<${CANARY}>`,
  '=1+1',
  '\u0000',
  ' 105 ',
  '105,2',
  '105°',
  '字'.repeat(400),
] as const;

const SHAPES = [
  '',
  '{',
  '[]',
  'null',
  '{}',
  '1',
  '"words"',
  '{"type":"Topology"}',
  '{"type":"Topology","objects":{},"arcs":[]}',
  '{"type":"Topology","objects":{"a":null},"arcs":[]}',
  '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}',
  '{"type":"FeatureCollection","features":[]}',
  '{"type":"FeatureCollection","features":[null]}',
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":null}]}',
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[["a","b"]]]}}]}',
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":null}}]}',
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"</script><${CANARY}>"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}`,
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1e400,2],[3,400]]}}]}',
  `${'['.repeat(50_000)}`,
  '<html>login</html>',
] as const;

export const tableKinds: Record<string, Mutation> = {
  'cell changed': (folder, dice) => {
    const paths = matching(folder, /\.csv$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const rows = textOf(folder, path)
      .split('\n')
      .map((row) => row.split(','));
    const row = dice.pick(rows);
    const cell = dice.pick(CELLS);
    row[dice.below(row.length)] = cell;
    putText(folder, path, rows.map((one) => one.join(',')).join('\n'));
    return `${path}: a cell is ${cell.slice(0, 20)}`;
  },
  'cell taken out': (folder, dice) => {
    const paths = matching(folder, /\.csv$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const rows = textOf(folder, path)
      .split('\n')
      .map((row) => row.split(','));
    const row = dice.pick(rows);
    row.splice(dice.below(row.length), 1);
    putText(folder, path, rows.map((one) => one.join(',')).join('\n'));
    return `${path}: a cell is gone`;
  },
  shape: (folder, dice) => {
    const path = dice.pick([
      'map/boundary.json',
      'map/boundaries.json',
      'map/lakes.topo.json',
      'map/rivers.topo.json',
    ]);
    const text = dice.pick(SHAPES);
    putText(folder, path, text);
    return `${path}: ${text.slice(0, 40)}`;
  },
  captions: (folder, dice) => {
    const path = dice.pick([...matching(folder, /\.vtt$/u), 'media/audio/x.vtt']);
    putText(
      folder,
      path,
      dice.pick([
        '',
        'WEBVTT',
        'WEBVTT\n\n00:00.000 --> 00:00.000\n',
        `WEBVTT\n\n00:00.000 --> 00:09.000\n<${CANARY}>\n`,
        'WEBVTT\n\n-->\n',
        `WEBVTT\n\n${'00:01.000 --> 00:00.000\na\n\n'.repeat(2000)}`,
      ]),
    );
    return `${path}: other captions`;
  },
};
