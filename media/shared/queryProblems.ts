import type { QueryCheck } from '../../src/protocol/queryBox';
import { datum, h } from './dom';
import { icon } from './icons';
import { button } from './toolkit';

type Problem = QueryCheck['problems'][number];

/**
 * What is wrong with a query, one below the other: in words, with the place marked in the text
 * repeated, and a button where it is known what may have been meant.
 */
export function problemItems(
  query: string,
  problems: readonly Problem[],
  fix: (query: string) => void,
): HTMLElement[] {
  return problems.map(problem =>
    h(
      'li',
      { class: 'query-problem' },
      icon('warning'),
      h('span', { class: 'query-problem-text' }, datum(problem.message)),
      h('code', { class: 'query-problem-place' }, ...marked(query, problem)),
      problem.fix && fixButton(problem.fix, fix),
    ),
  );
}

function fixButton(
  { title, query }: NonNullable<Problem['fix']>,
  fix: (query: string) => void,
): HTMLElement {
  return button({ label: title, icon: 'check', onClick: () => fix(query) }).element;
}

/** The query around the place, and the place marked; offsets that point nowhere mark nothing. */
function marked(query: string, { start, end }: Problem): Node[] {
  const from = Math.min(Math.max(0, start), query.length);
  const to = Math.min(Math.max(from, end), query.length);
  const before = clipped(query.slice(0, from), 'end');
  const after = clipped(query.slice(to), 'start');
  const place = query.slice(from, to);
  return [
    datum(before),
    place ? h('mark', {}, datum(place)) : h('mark', {}, '\u2038'),
    datum(after),
  ];
}

/** A long query is shown near the place only. */
function clipped(text: string, keep: 'start' | 'end'): string {
  const limit = 40;
  if (text.length <= limit) return text;
  return keep === 'end' ? `…${text.slice(-limit)}` : `${text.slice(0, limit)}…`;
}
