import assert from 'node:assert/strict';
import type { QueryCheck } from '../../src/protocol/queryBox';
import {
  useTablePanel,
  type TablePageOptions,
  type TablePanelPage,
} from '../support/tablePanelPage';
import { until } from '../support/until';
import { deferred, hasFocus, hasText } from '../support/usePanels';

/** The box that takes a query, in the page of the table; other pages use the same. */
describe('Query box', () => {
  const openTable = useTablePanel();
  const none: QueryCheck = { problems: [], suggestions: [] };
  const statuses = ['answered', 'missed', 'voicemail'];

  /** Completes the values of `status:`, and knows one problem. */
  function check({ query, caret }: { query: string; caret: number }): QueryCheck {
    const word = /(\S*)$/.exec(query.slice(0, caret))?.[1] ?? '';
    const [, typed] = /^status:(\w*)$/.exec(word) ?? [];
    const found = typed === undefined ? [] : statuses.filter(value => value.startsWith(typed));
    const start = query.indexOf('status:mised');
    return {
      suggestions: found.map(value => {
        const before = `${query.slice(0, caret - word.length)}status:${value} `;
        return {
          label: `status:${value}`,
          detail: 'How it ended',
          query: before + query.slice(caret).trimStart(),
          caret: before.length,
        };
      }),
      problems:
        start < 0
          ? []
          : [
              {
                start,
                end: start + 12,
                message: 'There is no status “mised”.',
                fix: { title: 'Use status:missed', query: query.replace('mised', 'missed') },
              },
            ],
    };
  }
  async function open(options: TablePageOptions = {}): Promise<TablePanelPage> {
    const handlers = { checkQuery: check, ...options.handlers };
    const panel = await openTable({ ...options, facts: { query: '', ...options.facts }, handlers });
    return panel.ready();
  }
  const box = (panel: TablePanelPage) => panel.page.getByRole('combobox', { name: 'Search calls' });
  const options = (panel: TablePanelPage) => panel.page.getByRole('option');
  const problem = (panel: TablePanelPage) => panel.page.locator('.query-problem');

  /** The texts that the host was asked about. */
  const checked = (panel: TablePanelPage) =>
    panel.asked('checkQuery').map(asked => (asked as { query: string }).query);

  it('completes the word at the caret, by arrows and Enter, and goes on typing', async () => {
    const panel = await open();
    await box(panel).focus();
    await panel.page.keyboard.type('jane status:');
    await until('the list', async () => (await options(panel).count()) === 3);
    assert.equal(await box(panel).getAttribute('aria-expanded'), 'true');
    await panel.press('ArrowDown', 2);
    const active = await box(panel).getAttribute('aria-activedescendant');
    assert.equal(
      await panel.page.locator(`[id="${active}"]`).textContent(),
      'status:missedHow it ended',
    );
    await panel.press('Enter');
    assert.equal(await box(panel).inputValue(), 'jane status:missed ');
    assert.deepEqual(panel.asked('ask'), []);
    await panel.page.keyboard.type('tag:x');
    assert.equal(await box(panel).inputValue(), 'jane status:missed tag:x');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length > 0);
    assert.deepEqual(panel.asked('ask'), [{ query: 'jane status:missed tag:x' }]);
  });

  it('completes in the midst of a query, by pointer too', async () => {
    const panel = await open();
    await box(panel).fill('status:v tag:x');
    await panel.press('Home');
    await panel.press('ArrowRight', 8);
    await panel.press('Control+ ');
    await hasText(options(panel), 'status:voicemailHow it ended');
    await options(panel).click();
    assert.equal(await box(panel).inputValue(), 'status:voicemail tag:x');
    await hasFocus(panel, 'Search calls');
    assert.equal(
      await panel.page.evaluate('document.activeElement.selectionStart'),
      'status:voicemail '.length,
    );
  });

  it('lists on demand, and closes by Escape without a loss', async () => {
    const panel = await open({ facts: { query: 'status:' } });
    await box(panel).focus();
    await panel.press('End');
    assert.equal(await options(panel).count(), 0);
    await panel.press('ArrowDown');
    await until('the list', async () => (await options(panel).count()) === 3);
    await until(
      'one chosen',
      async () => (await options(panel).first().getAttribute('aria-selected')) === 'true',
    );
    await panel.press('Escape');
    assert.equal(await options(panel).count(), 0);
    await panel.press('Escape');
    assert.equal(await box(panel).inputValue(), 'status:');
    await panel.press('Control+ ');
    await until('the list', async () => (await options(panel).count()) === 3);
    await panel.press('Tab');
    assert.equal(await options(panel).count(), 0);
    assert.equal(await box(panel).inputValue(), 'status:');
  });

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

  it('goes without completion when checking fails', async () => {
    const panel = await open({
      handlers: { checkQuery: () => Promise.reject(new Error('The network is down.')) },
    });
    await box(panel).fill('jane');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
  });

  it('drops what was asked about an earlier text', async () => {
    const panel = await open({
      handlers: {
        checkQuery: ({ query }) =>
          query.length < 4
            ? new Promise<QueryCheck>(() => undefined)
            : { problems: [], suggestions: [{ label: query, detail: '', query, caret: 4 }] },
      },
    });
    await box(panel).fill('ja');
    await until('the check', () => panel.asked('checkQuery').length === 1);
    await box(panel).fill('jane');
    await hasText(options(panel), 'jane');
    assert.ok(panel.signals.find(({ name }) => name === 'checkQuery')?.signal.aborted);
  });

  it('asks about a text when one pauses, not about every letter', async () => {
    const panel = await open();
    await box(panel).focus();
    await box(panel).evaluate((element: { value: string; dispatchEvent(event: Event): void }) => {
      for (const text of ['s', 'st', 'sta', 'stat', 'status:']) {
        element.value = text;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await until('the list', async () => (await options(panel).count()) === 3);
    assert.deepEqual(checked(panel), ['status:']);
  });

  it('takes no suggestion for a text that has been typed on from', async () => {
    const panel = await open();
    await box(panel).fill('status:');
    await until('the list', async () => (await options(panel).count()) === 3);
    panel.answer('checkQuery', () => new Promise<QueryCheck>(() => undefined));
    await panel.press('ArrowDown');
    await panel.page.keyboard.type('v');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
    assert.deepEqual(panel.asked('ask'), [{ query: 'status:v' }]);
  });
});
