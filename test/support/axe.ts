import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFinding {
  id: string;
  nodes: string[];
}

/** What axe finds in a page. It goes against the page's policy itself: ask for violations before. */
export async function axeFindings(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axe);
  return page.evaluate<AxeFinding[]>(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary),
    })))`);
}
