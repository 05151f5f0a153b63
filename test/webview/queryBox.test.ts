import assert from 'node:assert/strict';
import type { QueryCheck } from '../../src/protocol/queryBox';
import { until } from '../support/until';
import { deferred, hasFocus, hasText } from '../support/usePanels';
import { box, checked, problem, useQueryBox } from '../support/useQueryBox';

describe('Query box', () => {
  const open = useQueryBox();
  const none: QueryCheck = { problems: [], suggestions: [] };

  it('marks what is wrong, once the word is written, and mends it by a button', async () => {
    const panel = await open();
    await box(panel).focus();
    await panel.page.keyboard.type('jane status:mised');
    await until('the check', () => checked(panel).at(-1) === 'jane status:mised');
    assert.equal(await problem(panel).count(), 0);
    await panel.page.keyboard.type(' ');
    await hasText(problem(panel).locator('.query-problem-text'), 'There is no status “mised”.');
    await hasText(problem(panel).locator('mark'), 'status:mised');
    assert.equal(await box(panel).getAttribute('aria-invalid'), 'true');
    await panel.page.getByRole('button', { name: 'Use status:missed' }).click();
    await until('it mended', async () => (await problem(panel).count()) === 0);
    assert.equal(await box(panel).inputValue(), 'jane status:missed ');
    assert.equal(await box(panel).getAttribute('aria-invalid'), null);
    await hasFocus(panel, 'Search calls');
  });

  it('asks nothing with a problem that is known, and says it', async () => {
    const panel = await open();
    await box(panel).fill('status:mised');
    await until('the check', () => panel.asked('checkQuery').length > 0);
    await panel.page.getByRole('status').first().waitFor({ state: 'attached' });
    await until('it said', async () => {
      await panel.press('Enter');
      return (await problem(panel).count()) === 1;
    });
    assert.equal(await box(panel).inputValue(), 'status:mised');
  });

  it('says why a query was refused, keeps the text, and forgets it with the next key', async () => {
    const panel = await open({
      handlers: { ask: () => Promise.reject(new Error('That is longer ago than CallRail keeps.')) },
    });
    await box(panel).fill('from:2001-01-01');
    await panel.press('Enter');
    await hasText(problem(panel), 'That is longer ago than CallRail keeps.');
    assert.equal(await box(panel).inputValue(), 'from:2001-01-01');
    await panel.page.keyboard.type('1');
    await until('it gone', async () => (await problem(panel).count()) === 0);
  });

  it('offers what mends a query that was refused before it had been checked', async () => {
    const panel = await open({
      handlers: { ask: () => Promise.reject(new Error('There is no status “mised”.')) },
    });
    await box(panel).fill('status:mised');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'Use status:missed' }).click();
    assert.equal(await box(panel).inputValue(), 'status:missed');
    await until('it mended', async () => (await problem(panel).count()) === 0);
  });

  it('takes the form that the host gives a query, unless one types on', async () => {
    const answer = deferred<null>();
    const panel = await open({
      handlers: { checkQuery: () => none },
    });
    panel.answer('ask', async ({ query }) => {
      if (query !== 'a  b') await answer.promise;
      return panel.change({ query: query.replace(/\s+/g, ' '), version: panel.facts.version + 1 });
    });
    await box(panel).fill('a  b');
    await panel.press('Enter');
    await until('its form', async () => (await box(panel).inputValue()) === 'a b');
    await box(panel).fill('c  d');
    await panel.press('Enter');
    await panel.page.keyboard.type(' and more');
    answer.resolve(null);
    await until('the answer', () => panel.facts.query === 'c d');
    await hasText(panel.page.locator('.footer .place'), 'Row 1 of 500');
    assert.equal(await box(panel).inputValue(), 'c  d and more');
  });

  it('shows the answer to the last query, however late an earlier one comes', async () => {
    const first = deferred<null>();
    const panel = await open({ handlers: { checkQuery: () => none } });
    panel.answer('ask', async ({ query }) => {
      if (query === 'first') await first.promise;
      const rows = query === 'first' ? 1 : 2;
      return panel.change({ query, rows, version: panel.facts.version + 1 });
    });
    await box(panel).fill('first');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
    await box(panel).fill('second');
    await panel.press('Enter');
    await panel.page.getByText('Row 1 of 2').waitFor();
    assert.ok(panel.signals.find(({ name }) => name === 'ask')?.signal.aborted);
    first.resolve(null);
    await box(panel).press('ArrowLeft');
    assert.equal(await panel.grid.getAttribute('aria-rowcount'), '3');
    assert.equal(await box(panel).inputValue(), 'second');
  });

  it('asks by its button, too, and once for a key that is held', async () => {
    const panel = await open({ handlers: { checkQuery: () => none } });
    await box(panel).fill('jane');
    for (let press = 0; press < 4; press++) await panel.page.keyboard.down('Enter');
    await panel.page.keyboard.up('Enter');
    await panel.page.getByRole('button', { name: 'Search', exact: true }).click();
    await until('the requests', () => panel.asked('ask').length === 2);
  });
});
