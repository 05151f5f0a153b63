import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../src/sandbox/index';
import { axeFindings } from '../support/axe';
import { launchBrowser } from '../support/browser';

/** The page of the sandbox server, as a browser shows it. */
describe('Sandbox page', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let page: Page;
  const problems: string[] = [];
  before(async () => {
    browser = await launchBrowser();
    sandbox = await startSandbox({ calls: 100, now: '2026-11-22T12:00:00Z' });
  });
  beforeEach(async () => {
    sandbox.reset();
    problems.length = 0;
    page = await browser.newPage();
    page.on('console', message => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', error => problems.push(error.message));
    await page.goto(`${sandbox.origin}/__sandbox`);
    await page.getByText(sandbox.account.name).waitFor();
  });
  afterEach(() => page.close());
  after(async () => {
    await browser.close();
    await sandbox.close();
  });

  const ask = (path: string) =>
    fetch(sandbox.origin + path, { headers: { authorization: 'Token token="any"' } });

  it('shows state, and requests with their hints as they come', async () => {
    await page.getByText('100 calls; seed 1', { exact: false }).waitFor();
    await page.getByText('Any that is not empty').waitFor();
    await ask('/v3/a.json?perpage=1');
    await page.getByText('Did you mean "per_page"?', { exact: false }).waitFor();
    assert.equal(await page.locator('#log tr').count(), 1);
    assert.deepEqual(problems, []);
  });

  it('shows requests that took long, and what became of those that a rule broke', async () => {
    sandbox.addFault('GET users.json delay=300ms times=1');
    sandbox.addFault('GET tags.json reset times=1');
    const slow = ask(`/v3/a/${sandbox.account.id}/users.json`);
    await ask('/v3/a.json');
    await page.locator('#log tr').first().waitFor();
    await slow;
    await page.getByText('users.json', { exact: false }).first().waitFor();
    await ask(`/v3/a/${sandbox.account.id}/tags.json`)
      .then(answer => answer.text())
      .catch(() => '');
    await page.getByText('200, broken off').waitFor();
    assert.equal(await page.locator('#log tr').count(), 3);
  });

  it('shows hostile requests as text', async () => {
    await ask('/v3/<img src=x onerror=alert(1)>?<script>alert(1)</script>=1');
    await page.locator('#log td').first().waitFor();
    assert.equal(await page.locator('#log img, #log script').count(), 0);
    assert.deepEqual(problems, []);
  });

  it('adds what goes wrong, by a click or typed, and takes it back', async () => {
    await page.getByRole('button', { name: '* * 401' }).click();
    const remove = page.getByRole('button', { name: 'Remove * * 401' });
    await remove.waitFor();
    assert.equal((await ask('/v3/a.json')).status, 401);
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    assert.equal((await ask('/v3/a.json')).status, 200);
    await page.getByLabel('Rule', { exact: true }).fill('GET users.json 503 times=2');
    await page.keyboard.press('Enter');
    await page.getByText('(2 left)', { exact: false }).waitFor();
    await page.getByLabel('Rule', { exact: true }).fill('GET');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'what goes wrong' }).waitFor();
  });

  it('resets everything', async () => {
    sandbox.addFault('* * 500');
    await ask('/v3/a.json');
    await page.locator('#log tr').first().waitFor();
    await page.getByRole('button', { name: /^Reset/ }).click();
    await page.getByText('Nothing.').waitFor();
    assert.deepEqual(sandbox.faults(), []);
    assert.equal(await page.locator('#log tr').count(), 0);
    await ask('/v3/a.json');
    await page.locator('#log tr').first().waitFor();
  });

  it('can be used by everybody', async () => {
    await ask('/v3/a.json?perpage=1');
    await page.locator('#log tr').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axeFindings(page), [], colorScheme);
    }
  });
});
