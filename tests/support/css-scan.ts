/** Looks in finished style sheets for what the oldest screens of the product cannot read (requirement BR-2). */

const GROUP =
  /^@(media|supports|container|font-face|page|keyframes|-webkit-keyframes|property|counter-style)\b/u;

interface Open {
  prelude: string;
  /** Declarations so far: property → values in order. */
  declared: Map<string, string[]>;
}

/** Comments and strings out of the way: a brace inside them is no brace. */
function bare(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gu, '""');
}

/** Faults of one block's start. */
function preludeFaults(prelude: string, parents: Open[]): string[] {
  const faults: string[] = [];
  const at = prelude.startsWith('@');
  if (/^@layer\b/u.test(prelude)) faults.push(`@layer: ${prelude}`);
  if (/^@(media|container)\b/u.test(prelude) && /[<>]/u.test(prelude))
    faults.push(`range media syntax: ${prelude}`);
  if (!at && prelude.includes('&')) faults.push(`nesting: ${prelude}`);
  if (parents.some((parent) => !GROUP.test(parent.prelude) && !parent.prelude.startsWith('@')))
    faults.push(`nesting: ${prelude} inside ${parents.at(-1)?.prelude ?? ''}`);
  return faults;
}

/** Faults of one declaration, given those before it in its block. */
function declarationFaults(property: string, value: string, { prelude, declared }: Open): string[] {
  const before = declared.get(property) ?? [];
  const faults: string[] = [];
  const where = `${prelude}{${property}:${value}}`;
  if (/\b[0-9.]+[dsl]v[hwib]\b/u.test(value) && !before.some((one) => /[0-9.]v[hwib]\b/u.test(one)))
    faults.push(`dvh/svh without a vh line before it: ${where}`);
  if (
    /\b(oklch|oklab|color-mix|lab|lch|color)\(/u.test(value) &&
    before.length === 0 &&
    !property.startsWith('--')
  )
    faults.push(`new colour without a plain one before it: ${where}`);
  for (const name of ['backdrop-filter', 'user-select'])
    if (property === name && !declared.has(`-webkit-${name}`))
      faults.push(`-webkit-${name} is missing: ${where}`);
  return faults;
}

/** Complaints about a style sheet; empty when the floor can read it. */
export function scanCss(css: string): string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  let text = '';
  const declare = () => {
    const [, property, value] = /^\s*([\w-]+)\s*:([\s\S]*)$/u.exec(text) ?? [];
    const block = open.at(-1);
    if (property !== undefined && value !== undefined && block !== undefined) {
      faults.push(...declarationFaults(property, value.trim(), block));
      block.declared.set(property, [...(block.declared.get(property) ?? []), value.trim()]);
    } else if (/^\s*@layer\b/u.test(text)) faults.push(`@layer: ${text.trim()}`);
    text = '';
  };
  for (const character of bare(css)) {
    if (character === '{') {
      const prelude = text.trim();
      faults.push(...preludeFaults(prelude, open));
      open.push({ prelude, declared: new Map() });
      text = '';
    } else if (character === '}') {
      declare();
      open.pop();
    } else if (character === ';') declare();
    else text += character;
  }
  return faults;
}
