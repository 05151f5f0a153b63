import type { Bracket } from './brackets';
import { addsToQuery, hasOwnQuery } from './clientQuery';
import { matchesIn } from './matchesIn';
import { callAround, calleeOf } from './place';
import type { Request } from './request';
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
    const { at } = statement;
    const call = callAround(source, source.brackets.around(at));
    if (!call) continue;
    const callee = calleeOf(source, call) ?? '';
    if (addsToQuery(source, statement) || hasOwnQuery(source, callee)) return 'unknown';
    const inside = source.text.slice(call.open + 1, call.close);
    // A block, in which Ruby's clients take the query.
    if (/^\s*(?:\{|do\b)/.test(source.code.slice(call.close + 1, call.close + 20)))
      return 'unknown';
    if (
      /=>|\bfunction\b|\blambda\b/.test(source.code.slice(call.open, call.close)) &&
      source.dialect !== 'php' &&
      source.dialect !== 'ruby'
    )
      return 'unknown';
    // Whatever else a call is given besides the address and headers may be a query.
    const named = matchesIn(property, inside);
    const [one] = named;
    if (named.length > 1) return 'unknown';
    if (one) {
      const open = call.open + 1 + one.index + one[0].length;
      const parameters = entriesOf(source, source.brackets.openedAt(open));
      if (!parameters) return 'unknown';
      found = parameters;
    } else {
      const rest =
        source.code.slice(call.open + 1, address.start) +
        source.code.slice(Math.min(address.end, call.close), call.close);
      if (opaque.test(rest)) return 'unknown';
      if (!isPlain(source, call, at, callee)) return 'unknown';
    }
  }
  return found;
}

/** Whether besides the address a call is given nothing, headers, or options that can be read. */
function isPlain({ code, text }: Source, { close }: Bracket, at: number, callee: string): boolean {
  const comma = topLevelComma(code.slice(at, close));
  if (comma < 0) return true;
  const rest = text.slice(at + comma + 1, close).trim();
  if (rest === '') return true;
  // Names of arguments that are no query, and objects that show what they hold.
  const argument =
    /^(?:\{|\[|headers?\s*[:=]|timeout\s*=|auth\s*=|['"]?headers['"]?\s*=>|nil\b|null\b|None\b|http\.NoBody\b|\w*[hH]eaders?\b)/;
  return argument.test(rest) || /NewRequest|HttpRequestMessage/.test(callee);
}

function topLevelComma(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) {
      if (depth > 0) depth -= 1;
    } else if (sign === ',' && depth === 0) return at;
  }
  return -1;
}

/** The entries of an object whose names are all to be seen. */
function entriesOf(source: Source, bracket: Bracket | undefined): Parameters | undefined {
  if (!bracket || bracket.sign === '(') return undefined;
  const { open, close } = bracket;
  const names: string[] = [];
  let first: Parameters['first'];
  let at = open + 1;
  while (at < close) {
    const comma = topLevelComma(source.code.slice(at, close));
    const end = comma < 0 ? close : at + comma;
    const entry = source.text.slice(at, end);
    at = end + 1;
    if (entry.trim() === '') continue;
    const read = /^\s*(["']?):?([\w[\]]+)\1(\s*(?:=>|:)\s*)(["']?)/.exec(entry);
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

/** What a shell's command adds to the query with `-G -d`, or HTTPie's `name==value`. */
function inCommands(source: Source, statements: Request['statements']) {
  const unknown = statements.some(statement =>
    openCommand.some(pattern => says(source, statement, pattern)),
  );
  return unknown ? 'unknown' : undefined;
}
