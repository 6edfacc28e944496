/** What npm's answers mean: passed, failed, or never answered. */

export interface AuditVerdict {
  result: 'passed ' | 'FAILED ' | 'SKIPPED';
  why: string;
}
interface Answer {
  status: number;
  stdout: string;
  stderr: string;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** First line that says what went wrong. */
function reason({ stdout, stderr }: Answer): string {
  const said = parse(stdout);
  const { message, error } = (said ?? {}) as { message?: string; error?: { summary?: string } };
  const line = `${stderr}\n`.split('\n').find((one) => /\d{3}|E[A-Z]+/u.test(one));
  const text = message ?? error?.summary ?? line ?? 'no answer that can be read';
  // Which registry a machine asks is its own affair.
  return text.replace(/https?:\/\/\S+/gu, 'the registry').trim();
}

/** `npm audit --omit=dev --json`: no weak point of high or critical weight. */
export function advisoryVerdict(answer: Answer): AuditVerdict {
  const counts = (
    parse(answer.stdout) as { metadata?: { vulnerabilities?: Record<string, number> } } | undefined
  )?.metadata?.vulnerabilities;
  if (counts === undefined)
    return { result: 'SKIPPED', why: `the registry does not answer (${reason(answer)})` };
  const grave = (counts['high'] ?? 0) + (counts['critical'] ?? 0);
  const all = `${grave} high or critical, ${counts['total'] ?? 0} in all`;
  return grave === 0
    ? { result: 'passed ', why: all }
    : { result: 'FAILED ', why: `${all}; npm audit --omit=dev` };
}

/** `npm audit signatures --json`: none invalid, none missing where the registry signs. */
export function signatureVerdict(answer: Answer): AuditVerdict {
  const said = parse(answer.stdout) as { invalid?: unknown[]; missing?: unknown[] } | undefined;
  if (said?.invalid === undefined || said.missing === undefined)
    return { result: 'SKIPPED', why: `the registry does not answer (${reason(answer)})` };
  const faults = said.invalid.length + said.missing.length;
  return faults === 0
    ? { result: 'passed ', why: 'none invalid, none missing' }
    : {
        result: 'FAILED ',
        why: `${said.invalid.length} invalid, ${said.missing.length} missing; npm audit signatures`,
      };
}
