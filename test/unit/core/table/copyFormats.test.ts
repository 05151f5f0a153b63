import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { copyText, markdownText, tabbedText } from '../../../../src/core/table/copyFormats';
import { hostileTexts } from '../../../../src/sandbox/data/hostileTexts';
import { callOf } from '../../../support/calls';
import { cellReader } from '../../../support/cellReader';

const calls = [
  callOf({
    id: 'CAL1',
    customer_name: 'Jane | Caller',
    duration: 61,
    tags: ['VIP', 'Call back'],
    note: '=1+1',
  }),
  callOf({ id: 'CAL2', customer_name: null, duration: null, note: 'Two\nlines' }),
];
const columns = ['customer_name', 'duration', 'tags', 'note'];
const labels = ['Customer', 'Duration', 'Tags', 'Note'];
const copied = { calls, columns, labels, reader: cellReader };

describe('Rows for a spreadsheet to paste', () => {
  it('have a cell for each text, whatever it contains, and no formula', () => {
    const rows = [
      ['CAL1', '=HYPERLINK("http://evil.example.com")', 'Two\r\nlines'],
      ['CAL2', ' \t+cmd|1', '+15555550123'],
    ];
    assert.equal(
      tabbedText(rows),
      'CAL1\t\'=HYPERLINK("http://evil.example.com")\tTwo lines\n' + "CAL2\t'+cmd|1\t+15555550123",
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), texts => {
        const lines = tabbedText(texts).split('\n');
        assert.deepEqual(
          lines.map(line => line.split('\t').length),
          texts.map(({ length }) => length),
        );
      }),
    );
    for (const text of Object.values(hostileTexts))
      assert.doesNotMatch(tabbedText([[text]]), /^[=@]|^[+-](?!\d+(\.\d+)?$)/);
  });
});

describe('Rows that are copied', () => {
  it('as CSV hold the raw values of the columns on display, formulas disarmed', () => {
    const rows: string[][] = parse(copyText('csv', copied));
    assert.deepEqual(rows, [
      columns,
      ['Jane | Caller', '61', 'VIP; Call back', "'=1+1"],
      ['', '', '', 'Two\nlines'],
    ]);
  });

  it('as JSON hold what CallRail sent, in the order of the columns', () => {
    const rows = JSON.parse(copyText('json', copied)) as Record<string, unknown>[];
    assert.deepEqual(
      rows.map(row => Object.keys(row)),
      [columns, columns],
    );
    assert.deepEqual(rows[0]?.duration, 61);
    assert.deepEqual(rows[1], {
      customer_name: null,
      duration: null,
      tags: [],
      note: 'Two\nlines',
    });
  });

  it('as ids are one a line, and one alone is nothing but an id', () => {
    assert.equal(copyText('ids', copied), 'CAL1\nCAL2');
    assert.equal(copyText('ids', { ...copied, calls: calls.slice(0, 1) }), 'CAL1');
  });

  it('as Markdown hold what the table shows', () => {
    assert.deepEqual(shown(copyText('markdown', copied)), [
      labels,
      ['Jane | Caller', '1m 1s', 'VIP, Call back', '=1+1'],
      ['', '', '', 'Two lines'],
    ]);
  });

  it('are nothing but a heading without any', () => {
    const none = { ...copied, calls: [] };
    assert.equal(copyText('csv', none), 'customer_name,duration,tags,note\r\n');
    assert.equal(copyText('json', none), '[]\n');
    assert.equal(copyText('ids', none), '');
    assert.deepEqual(shown(copyText('markdown', none)), [labels]);
  });
});

describe('A cell in Markdown', () => {
  const hostile = [
    ...Object.values(hostileTexts),
    'https://evil.example/?a|b',
    'www.evil.example',
    'someone@evil.example',
    'evil.example',
    '@everyone and #1',
    '[a](b) ![c](d)',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp;',
    'a\\|b | c \\',
    '`a` ``b`` https://x.example',
    '|'.repeat(5),
    '*a* _b_ ~~c~~ $d$',
    '| --- |',
  ];
  for (const text of hostile)
    it(`shows ${JSON.stringify(text.slice(0, 40))} as it is`, () => assertShown(text));

  it('shows any text as it is: no markup, no HTML, no link', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('|', '\\', '`', '[', ']', '(', ')', '<', '>', '&', '*', '_', '~', '!', ' '),
        fc.constantFrom('https://', 'www.', '@', '.com', '#1', 'x', '-', '\n'),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, parts => assertShown(parts.join(''))),
      { numRuns: 500 },
    );
  });
});

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What the cells of a table read as; fails where one holds more than text. */
function shown(source: string): string[][] {
  const rows: string[][] = [];
  for (const token of markdown.parse(source, {})) {
    assert.match(token.type, /^(table|thead|tbody|tr|th|td)_(open|close)$|^inline$/);
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'inline') rows.at(-1)?.push(textOf(token));
  }
  return rows;
}

function textOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      assert.match(type, /^(text|text_special|code_inline)$/);
      return content;
    })
    .join('');
}

function assertShown(text: string): void {
  // White space is one space in a table, and none at its ends.
  const expected = text.replace(/\s+/g, ' ').trim();
  const table = `| A | B |\n| --- | --- |\n| ${markdownText(text)} | end |\n`;
  const row = shown(table)[1];
  assert.deepEqual(
    row?.map(cell => cell.replace(/\s+/g, ' ').trim()),
    [expected, 'end'],
    table,
  );
}
