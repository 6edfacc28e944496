/** What a page's own content security policy refused, told by the browser's event and not by words on a console. */
import type { Page } from '@playwright/test';

/** Collects from the first script on, on every page the tab goes to. To be called before `goto`. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeBinding('tellViolation', (_source, text: string) => void found.push(text));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation;
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(
        `${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber}) on ${location.pathname}`,
      ),
    );
  });
  return found;
}
