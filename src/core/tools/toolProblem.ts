import type * as z from 'zod';
import { CallRailError, type ErrorCode } from '../../api/errors';
import { QueryError, type QueryProblem } from '../query/queryProblem';
import { surelyNotDone } from '../surelyNotDone';
import { shortened } from './longText';

/** Why a tool did nothing, as a sentence for an agent that says what to do next. */
export class ToolProblem extends Error {
  override readonly name = 'ToolProblem';
}

/** Arguments that do not fit, in one sentence that names each. */
export function inputProblem(issues: readonly z.core.$ZodIssue[]): ToolProblem {
  const named = issues.slice(0, 5).map(({ path, message, code, ...rest }) => {
    const unknown = code === 'unrecognized_keys' && 'keys' in rest ? rest.keys.join(', ') : '';
    const place = path.join('.');
    return unknown
      ? `${shortened(unknown, 100)}: no such argument`
      : `${place || 'arguments'}: ${message}`;
  });
  return new ToolProblem(`The arguments do not fit. ${named.join('; ')}.`);
}

/** Whether a failure has a sentence of its own. */
export function isExpected(error: unknown): boolean {
  return (
    error instanceof ToolProblem || error instanceof QueryError || error instanceof CallRailError
  );
}

/**
 * Any failure as a sentence: what happened and what to do next. Never a stack, an address with a
 * secret, or the key. `masked` takes what is personal out of what was given and answered.
 */
export function problemSentence(
  error: unknown,
  masked: (text: string) => string = text => text,
): string {
  if (error instanceof ToolProblem) return masked(error.message);
  if (error instanceof QueryError) return masked(querySentence(error, masked));
  const [happened, next] = told(error);
  return `${masked(`${happened} ${next}`)}${reference(error)}`;
}

/** Of a write: where nobody knows whether it was done, another try is not the first thing to do. */
export function writeProblemSentence(error: unknown, masked: (text: string) => string): string {
  if (error instanceof ToolProblem || error instanceof QueryError || surelyNotDone(error))
    return problemSentence(error, masked);
  const [happened, next] = told(error);
  const advice = isRepeated(error) ? 'Tell the user if it stays.' : next;
  const unsure = 'It may have been done all the same: read the record before another try.';
  return `${masked(`${happened} ${unsure} ${advice}`)}${reference(error)}`;
}

/** What happened, and what to do next. */
type Told = readonly [happened: string, next: string];

function told(error: unknown): Told {
  if (error instanceof CallRailError) return sentences[error.code](error);
  return [
    'Something unexpected happened, and nothing more is known.',
    'Try once more; if it stays, tell the user.',
  ];
}

/** Failures whose advice is another try, or one for less. */
const repeated = new Set<ErrorCode>(['server', 'network', 'timeout', 'too-large', 'schema']);

function isRepeated(error: unknown): boolean {
  return !(error instanceof CallRailError) || repeated.has(error.code);
}

const retryIn = (ms: number | undefined) =>
  ms === undefined
    ? 'Wait a minute before the next request'
    : `Wait ${Math.ceil(ms / 1000)} s before the next request`;

/** In the server's words, which may end without a full stop. */
function words({ serverMessage, message }: CallRailError): string {
  const text = (serverMessage ?? message).trim();
  return /[.!?…]["')\]]?$/.test(text) ? text : `${text}.`;
}

const oneMoreTry = 'One more try may help; after that tell the user.';
const consent: Told = ['The connection has not been consented to.', 'Ask the user to do so.'];

const sentences: Record<ErrorCode, (error: CallRailError) => Told> = {
  unauthorized: () => [
    'Maton does not accept the API key.',
    'Ask the user to set a valid key from maton.ai/settings; do not try again before that.',
  ],
  'key-missing': () => [
    'No API key is set.',
    'Ask the user to set the one from maton.ai/settings: in VS Code by the command CallRail: Set API Key…, for an MCP server as MATON_API_KEY in its environment.',
  ],
  forbidden: () => [
    'CallRail does not allow this for the connected user: the role or the plan may not include it.',
    'Do not try again; tell the user.',
  ],
  'connection-required': () => [
    'No CallRail connection is active, or its authorization has ended.',
    'Ask the user to add or renew one; callrail_list_connections shows what there is.',
  ],
  'consent-refused': () => consent,
  'consent-expired': () => consent,
  'not-found': () => [
    'CallRail has no such record in this account: it may be of another account, deleted, or marked as spam.',
    'Look for it with a list or search tool.',
  ],
  'invalid-request': error => [
    `CallRail refused this: ${words(error)}`,
    'Change the arguments before another try.',
  ],
  'rate-limited': error => [
    "CallRail's limit of requests is reached.",
    `${retryIn(error.retryAfterMs)}, and ask for less at a time.`,
  ],
  server: () => ['CallRail or the gateway failed.', oneMoreTry],
  network: () => ['There was no answer from the gateway.', oneMoreTry],
  timeout: () => [
    'The answer took too long.',
    'Ask for less (a shorter range, fewer items), or try once more.',
  ],
  redirected: () => ['The gateway pointed elsewhere, where the key must not go.', 'Tell the user.'],
  'too-large': () => ['The answer was too large.', 'Ask for less: fewer items or fields.'],
  // An answer may have broken off on its way, or be of another shape than it should.
  schema: error => [error.message, oneMoreTry],
  misconfigured: () => [
    'A setting names an address that the key must not be sent to.',
    'Tell the user.',
  ],
  'untrusted-address': () => ['The address is not one that may be opened.', 'Tell the user.'],
};

/** What CallRail's support asks for. */
function reference(error: unknown): string {
  const requestId = error instanceof CallRailError ? error.requestId : undefined;
  return requestId === undefined ? '' : ` (request id ${requestId})`;
}

function querySentence({ text, problems }: QueryError, masked: (text: string) => string): string {
  const told = problems.map(
    problem => `${quoted(text, problem, masked)}: ${problem.code}${hint(problem)}`,
  );
  return `The query cannot be asked. ${told.join('; ')}.`;
}

/** Whoever wrote it knows it by its beginning; what is cut within a name could not be masked. */
function quoted(
  text: string,
  { code, start, end }: QueryProblem,
  masked: (text: string) => string,
): string {
  if (code === 'too-long') return 'The end';
  return JSON.stringify(masked(text.slice(start, end)).slice(0, 100));
}

function hint({ nearest, other }: QueryProblem): string {
  if (nearest !== undefined) return `, perhaps ${nearest} is meant`;
  return other === undefined ? '' : `, see ${other}`;
}
