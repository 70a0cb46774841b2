import type { BrowserContext, Page } from 'playwright-core';

const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => {
  console.error('Content policy: ' + event.violatedDirective + ' refused ' + (event.blockedURI || event.sourceFile));
})`;

/** Collects what no visitor should cause: errors in the console, uncaught exceptions, refusals by the content policy. */
export async function watchProblems(context: BrowserContext): Promise<readonly string[]> {
  const problems: string[] = [];
  const watch = (page: Page) => page.on('pageerror', (error) => problems.push(`Uncaught: ${error.message}`));
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`Console: ${message.text()} (${message.location().url})`);
  });
  await context.addInitScript(REPORT_VIOLATIONS);
  return problems;
}
