/** `split`: one crowd, parted: the ones who are meant glow and stand aside, all at the same scale. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { bestColumns, loosest } from '../geometry/lattice.ts';
import { tightest } from './grid.ts';
import type { Box, Formation, Role, SplitParams } from '../types.ts';

/**
 * Blocks side by side in a wide box, one above the other in a tall one, at one pitch, in px; group by group.
 * Throws RangeError on a bad count, box or number of roles, or groups that exceed the count.
 */
export function split(count: number, box: Box, params: SplitParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, cap, mark } = field;
  const groups = groupsOf(count, params);
  const sizes = groups.map((group) => group.size);
  const gap = params.gap ?? 2.5;
  const tall = height > width;
  const [along, across] = tall
    ? [height - 2 * margin, width - 2 * margin]
    : [width - 2 * margin, height - 2 * margin];
  // Lines run across; each group takes whole lines, so groups differ only in how many lines they have.
  const { lines, pitch } = bestLines(sizes, along, across, gap, loosest(cap, mark));
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const full = gap === 0 ? Math.ceil(count / lines) : sizes.reduce((sum, n) => sum + Math.ceil(n / lines), 0);
  const total = full + gap * (sizes.length - 1) - 1;
  const startAlong = ((tall ? height : width) - total * pitch) / 2;
  const startAcross = ((tall ? width : height) - (lines - 1) * pitch) / 2;
  let i = 0;
  let from = 0;
  let carry = 0;
  for (const size of sizes) {
    // Without a gap the groups go on in the same line: one grid of which a part glows.
    const skip = gap === 0 ? carry : 0;
    for (let k = skip; k < size + skip; k++, i++) {
      const a = startAlong + (from + Math.floor(k / lines)) * pitch;
      const b = startAcross + (k % lines) * pitch;
      [xs[i], ys[i]] = tall ? [b, a] : [a, b];
    }
    carry = (size + skip) % lines;
    from += gap === 0 ? Math.floor((size + skip) / lines) : Math.ceil(size / lines) + gap;
  }
  return closeField(field, { xs, ys, roles: rolesOf(count, groups, params), radius: pitch / tightest(mark) });
}

interface Group {
  readonly size: number;
  readonly role: Role;
}

/** The groups that have anybody in them. */
function groupsOf(count: number, params: SplitParams): Group[] {
  const asked = params.groups ?? [params.lit ?? 0];
  if (!asked.every((n) => Number.isInteger(n) && n >= 0))
    throw new RangeError(`groups ${asked.join(', ')}: whole numbers ≥ 0`);
  const rest = count - asked.reduce((sum, n) => sum + n, 0);
  if (rest < 0) throw new RangeError(`groups ${asked.join(' + ')} are more than the count ${count}`);
  return [...asked, rest]
    .map((size, g) => ({ size, role: params.roles?.[g] ?? 0 }))
    .filter((group) => group.size > 0);
}

function rolesOf(count: number, groups: readonly Group[], params: SplitParams): Uint8Array {
  if (params.roles === undefined) return countedRoles(count, params);
  const roles = new Uint8Array(count);
  let from = 0;
  for (const { size, role } of groups) {
    roles.fill(role, from, from + size);
    from += size;
  }
  return roles;
}

/** The number of places per line that allows the largest pitch. */
function bestLines(
  sizes: readonly number[],
  along: number,
  across: number,
  gap: number,
  loose: number,
): { lines: number; pitch: number } {
  const count = sizes.reduce((sum, n) => sum + n, 0);
  if (gap === 0) {
    const lines = bestColumns(count, across, along, loose);
    const total = Math.ceil(count / lines) - 1;
    return {
      lines,
      pitch: Math.min(along / Math.max(total, 1e-6), lines > 1 ? across / (lines - 1) : Infinity, loose),
    };
  }
  let best = { lines: 1, pitch: 0 };
  let bestScore = 0;
  for (let lines = 1; lines <= count; lines++) {
    let total = gap * (sizes.length - 1) - 1;
    for (const n of sizes) total += Math.ceil(n / lines);
    const pitch = Math.min(along / Math.max(total, 1e-6), lines > 1 ? across / (lines - 1) : Infinity, loose);
    // Once the dots are as loose as allowed, prefer an outline like the box's own.
    const shape = (Math.max(1, total) * across) / (Math.max(1, lines - 1) * along);
    // A last line of one or two looks like a mistake.
    const stumps = sizes.filter((n) => n > lines && n % lines !== 0 && n % lines < lines * 0.25).length;
    const score = pitch * (1 - 0.05 * Math.min(1, Math.abs(Math.log(shape))) - 0.02 * stumps);
    if (score > bestScore * 1.0001) {
      best = { lines, pitch };
      bestScore = score;
    }
    if (across / lines < pitch * 0.5) break;
  }
  return best;
}
