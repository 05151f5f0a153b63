import { askers } from '../../base/asker';
import type { RecordedRequest } from './recordedRequest';

/** What a filter looks at of a request. */
export type Filtered = Pick<
  RecordedRequest,
  'method' | 'path' | 'query' | 'status' | 'error' | 'asker' | 'connectionId' | 'mode' | 'attempt'
>;

type Test = (request: Filtered) => boolean;

/** Words with a colon, which say what they are about; the others are recognised. */
const about: Record<string, (value: string) => Test> = {
  method: value => request => request.method.toLowerCase() === value,
  status: value => statusTest(value) ?? (request => request.error === value),
  asker: value => request => request.asker === value,
  connection: value => request => contains(request.connectionId, value),
  path: value => request => contains(request.path, value),
  query: value => request => inQuery(request, value),
};

const outcomes: Record<string, Test> = {
  failed: request => request.error !== undefined && request.error !== 'cancelled',
  cancelled: request => request.error === 'cancelled',
  ok: request => request.error === undefined,
  repeated: request => request.attempt > 1,
  demo: request => request.mode === 'demo',
  live: request => request.mode === 'live',
};

/**
 * A test of requests: all words of the text must fit. `put`, `4xx`, `429`, `tree`, `failed` and
 * `demo` mean what they name; `method:`, `status:`, `asker:`, `connection:`, `path:` and `query:`
 * say it; `-` before a word turns it round; any other word is looked for in path, query, connection
 * and error.
 */
export function requestFilter(text: string): Test {
  const tests = text.toLowerCase().split(/\s+/).filter(Boolean).map(testOf);
  return request => tests.every(test => test(request));
}

function testOf(word: string): Test {
  if (word.startsWith('-') && word.length > 1) {
    const test = testOf(word.slice(1));
    return request => !test(request);
  }
  const [, name = '', value = ''] = /^([a-z]+):(.*)$/.exec(word) ?? [];
  // Somebody who has typed no more than `status:` so far has not restricted anything.
  if (Object.hasOwn(about, name)) return value === '' ? () => true : (about[name]?.(value) ?? none);
  if (['get', 'post', 'put', 'delete'].includes(word)) return about.method?.(word) ?? none;
  if (askers.some(asker => asker === word)) return about.asker?.(word) ?? none;
  if (Object.hasOwn(outcomes, word)) return outcomes[word] ?? none;
  return statusTest(word) ?? (request => containsAnywhere(request, word));
}

const none: Test = () => false;

/** `429`, `4xx`, `42x`. */
function statusTest(word: string): Test | undefined {
  if (!/^[1-5](\d\d|\dx|xx)$/.test(word)) return undefined;
  const pattern = new RegExp(`^${word.replaceAll('x', '\\d')}$`);
  return ({ status }) => status !== undefined && pattern.test(String(status));
}

function containsAnywhere(request: Filtered, word: string): boolean {
  const { path, connectionId, error } = request;
  return [path, connectionId, error].some(text => contains(text, word)) || inQuery(request, word);
}

/** `page=2` as well as a part of a name or a value. */
function inQuery({ query }: Filtered, word: string): boolean {
  return query.some(pair => contains(pair.join('='), word));
}

function contains(text: string | undefined, word: string): boolean {
  return text?.toLowerCase().includes(word) ?? false;
}
