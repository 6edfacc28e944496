/** What a frame of a travelling crowd costs, and what making it ready costs, by the number of dots. Here, without a browser. */
import { form, makeFrame, match, planTravel, travelTo } from '../../src/crowd/index.ts';
import { median } from './numbers.ts';
import { row, type Row } from './rows.ts';

const BOX = { x: 0, y: 0, width: 1920, height: 1080 };
const FRAMES = 200;

function cost(dots: number): { ready: number; frame: number } {
  const start = performance.now();
  const [from, to] = [
    form('scatter', dots, BOX, { lit: dots >> 3 }),
    form('stream', dots, BOX, { lit: dots >> 3 }),
  ];
  const travel = planTravel(from, to, match(from, to));
  const ready = performance.now() - start;
  const frame = makeFrame(travel.size);
  const times = Array.from({ length: FRAMES }, (_, i) => {
    const before = performance.now();
    travelTo(travel, i / FRAMES, frame);
    return performance.now() - before;
  });
  return { ready, frame: median(times) };
}

/** @returns a row a size, beside the size before; ten times the dots may cost twelve times as much */
export function crowdCosts(sizes: readonly number[] = [1000, 2500, 5000, 10_000]): Row[] {
  cost(1000); // The first run is the compiler's.
  const costs = sizes.map((dots) => ({ dots, ...cost(dots) }));
  const rows = costs.flatMap(({ dots, ready, frame }, i) => [
    row(`${dots} dots: a frame`, 'µs', frame * 1000, i > 0 ? costs[i - 1]!.frame * 1000 : undefined),
    row(`${dots} dots: made ready`, 'ms', ready, i > 0 ? costs[i - 1]!.ready : undefined),
  ]);
  const [first, last] = [costs[0]!, costs[costs.length - 1]!];
  return [
    ...rows,
    row('a frame, ten times the dots', 'µs', last.frame * 1000, first.frame * 1000, { ratio: 12 }),
  ];
}
