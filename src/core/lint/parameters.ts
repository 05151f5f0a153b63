import type { Address } from './address';
import type { Bracket } from './brackets';
import { addsToQuery, hasOwnQuery } from './clientQuery';
import { entriesIn } from './entries';
import { matchesIn } from './matchesIn';
import { callAround, calleeOf, wrapper } from './place';
import { isPlain } from './plainArguments';
import type { Request, Statement } from './request';
import { says } from './says';
import type { Source } from './source';

/** Parameters of a query that stand in a call as an object of its own. */
export interface Parameters {
  open: number;
  names: readonly string[];
  /** How the first is written: around the name, between name and value, around the value. */
  first?: { key: string; joint: string; mark: string };
}

const property =
  /(?:\b(?:params|query|searchParams|search_params|qs)["']?\s*(?:=>|[:=])|["']query["']\s*=>)\s*/g;
/** Options of which nothing can be seen here may hold a query. */
const opaque =
  /\.\.\.|\*\*|\b(?:params|query|searchParams|qs|options|opts|config|kwargs|args|payload)\b/;

const dates = /\b(?:date_range|start_date|end_date)\b/;
const callback = /=>|\bfunction\b|\blambda\b/;
/** A block, in which Ruby's clients take the query. */
const block = /\bdo\b\s*(?:\||$)/m;
/** The same behind a call, or the `%` that adds to an address of yarl's. */
const behindCall = /^\)?\s*(?:\{|do\b|%(?!=))/;

/**
 * What a request's call adds to the query: undefined for nothing, `unknown` where that cannot be
 * seen, as with variables.
 */
export function parametersOf(source: Source, { address, statements }: Request) {
  if (source.dialect === 'http') return undefined;
  if (source.dialect === 'shell') return inCommands(source, statements);
  if (source.dialect === 'json') return 'unknown';
  let found: Parameters | undefined;
  for (const statement of statements) {
    if (addsToQuery(source, statement)) return 'unknown';
    for (const call of callsOf(source, statement, address)) {
      const parameters = inCall(source, address, statement.at, call);
      if (parameters === 'unknown') return parameters;
      found = parameters ?? found;
    }
  }
  return found;
}

/** What is called, and the place of what it is given. */
interface Call {
  callee: string;
  open: number;
  close: number;
}

/** The call that has the address, around calls that only make one of a text: `get(URI('…'))`. */
function* callsOf(source: Source, { at, end }: Statement, address: Address): Generator<Call> {
  let bracket = callAround(source, source.brackets.around(at));
  const { call, callee } = address.place;
  // Ruby's `RestClient.get '…', …`
  if (!bracket && !call && callee && at === address.start)
    yield { callee, open: at - 1, close: end };
  while (bracket) {
    const callee = calleeOf(source, bracket) ?? '';
    yield { callee, open: bracket.open, close: bracket.close };
    const outer = wrapper.test(callee) ? callAround(source, bracket.parent) : undefined;
    // Of a list of addresses, the call around is nobody's own.
    bracket = outer === bracket.parent ? outer : undefined;
  }
}

function inCall(source: Source, address: Address, at: number, { callee, open, close }: Call) {
  const { code, dialect, text } = source;
  if (hasOwnQuery(source, callee) || behindCall.test(code.slice(close, close + 20)))
    return 'unknown';
  if (says(source, { start: open, end: close }, dates)) return 'unknown';
  const functions = dialect === 'ruby' ? block : dialect === 'php' ? undefined : callback;
  if (functions?.test(code.slice(open, close))) return 'unknown';
  const inside = text.slice(open + 1, close);
  // Whatever else a call is given besides the address and headers may be a query.
  const named = matchesIn(property, inside);
  const [one] = named;
  if (named.length > 1) return 'unknown';
  if (one) {
    const first = open + 1 + one.index + one[0].length;
    return entriesOf(source, source.brackets.openedAt(first)) ?? 'unknown';
  }
  const rest =
    code.slice(open + 1, address.start) + code.slice(Math.min(address.end, close), close);
  return opaque.test(rest) || !isPlain(source, close, at, callee) ? 'unknown' : undefined;
}

/** The entries of an object whose names are all to be seen. */
function entriesOf(source: Source, bracket: Bracket | undefined): Parameters | undefined {
  if (!bracket || bracket.sign === '(') return undefined;
  const { open } = bracket;
  const names: string[] = [];
  let first: Parameters['first'];
  for (const entry of entriesIn(source, bracket)) {
    const read = /^(["']?):?([\w[\]]+)\1(\s*(?:=>|:)\s*)(["']?)/.exec(entry);
    if (!read) return undefined;
    const [, key = '', name = '', joint = '', mark = ''] = read;
    names.push(name);
    first ??= { key, joint, mark };
  }
  if (first) first.mark = first.mark || first.key || (source.dialect === 'python' ? '"' : "'");
  return { open, names, first };
}

/** Commands that name dates, or parameters that are known only when they run. */
const openCommand = [
  /\b(?:date_range|start_date|end_date)=/,
  /\s(?:-d|--data\S*|--url-query)[\s=]["']?[$@]|\$\{?\w*(?:params|query|args|opts)/i,
  /\$@|\$\*|\s(?:-K|--config)[\s=]/,
];
/** Words that another command puts in: `-G $(build_query)`. */
const openWords = /\s(?:\$\(|`)/;

/** What a shell's command adds to the query with `-G -d`, or HTTPie's `name==value`. */
function inCommands(source: Source, statements: Request['statements']) {
  const unknown = statements.some(
    statement =>
      openCommand.some(pattern => says(source, statement, pattern)) ||
      says(source, statement, openWords, 'code'),
  );
  return unknown ? 'unknown' : undefined;
}
