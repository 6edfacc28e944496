/** Pages under the policy that they are sent with (src/hosting/policy.ts): the server of the tests sends it with all of them. */
import type { Page } from '@playwright/test';
import { violations } from './violations.ts';

/** Listens to what the policy refuses. @returns what it refuses, as the browser says it. */
export async function underPolicy(page: Page): Promise<string[]> {
  const refused = await violations(page);
  page.on('console', (message) => {
    if (/content security policy|trusted ?types?/iu.test(message.text())) refused.push(message.text());
  });
  return refused;
}
