import { keyVariables } from '../snippets/snippetCall';
import { maskedBody, maskedNamed, maskedText } from './maskedBody';
import type { KeptBody, RecordedRequest } from './recordedRequest';
import { addressOf } from './requestParts';

/** The sentences of a document about a request, in the reader's language. */
export interface RequestWords {
  /** Who asked, when, which try. */
  facts: (record: RecordedRequest) => string[];
  /** Status or failure, how long, how much. */
  outcome: (record: RecordedRequest) => string;
  /** Why a body is not there in full. */
  shortened: (body: KeptBody) => string | undefined;
  noBody: string;
  notKept: string;
}

/** People stay: it is what the user looks at in his own window. */
const masking = { people: false };

/**
 * What was sent, as a `.http` file, and below what came back but for its body. The key is named, not
 * told.
 */
export function requestText(record: RecordedRequest | undefined, words: RequestWords): string {
  if (!record) return `# ${line(words.notKept)}\n`;
  const { method, mode, sent, sentBody, headers = {} } = record;
  const body = sentBody && bodyLines(sentBody, words, '#');
  return [
    ...words.facts(record).map(fact => `# ${line(fact)}`),
    `${method} ${maskedText(addressOf(record), masking)}`,
    ...(sent ? [`authorization: Bearer $${keyVariables[mode]}`] : []),
    ...Object.entries(sent?.headers ?? {}).map(([name, value]) => headerLine(name, value)),
    ...(body ? ['', ...body] : []),
    '',
    '###',
    '',
    `# ${line(words.outcome(record))}`,
    ...Object.entries(headers).map(([name, value]) => `# ${headerLine(name, value)}`),
    '',
  ].join('\n');
}

/** The body of the answer, JSON laid out; a note stands above it where it is not there in full. */
export function responseText(record: RecordedRequest | undefined, words: RequestWords): string {
  if (!record) return `// ${line(words.notKept)}\n`;
  const { body } = record;
  return body ? `${bodyLines(body, words, '//').join('\n')}\n` : `// ${line(words.noBody)}\n`;
}

function bodyLines(body: KeptBody, words: RequestWords, comment: string): string[] {
  const note = words.shortened(body);
  return [
    ...(note === undefined ? [] : [`${comment} ${line(note)}`]),
    ...(body.shortened === 'dropped' ? [] : [maskedBody(body, masking, 2).text]),
  ];
}

function headerLine(name: string, value: string): string {
  return `${name}: ${line(maskedNamed(name, value, masking))}`;
}

/** Nothing of a server's ends the line that it stands in. */
function line(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
