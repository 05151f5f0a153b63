import { matchesIn } from './matchesIn';
import type { Request, Statement } from './request';
import type { Bracket } from './brackets';
import { callAround, calleeOf } from './place';
import { says } from './says';
import type { Source } from './source';
import type { Stretch } from './statement';

/** What names a method before a literal that says which. */
const given =
  /(?:\b(?:method|verb|type|httpMethod|requestMethod)["']?\s*\]?\s*(?:=>|[:=])|\bCURLOPT_CUSTOMREQUEST\s*(?:,|=>)|(?:^|[.:>\s])(?:request|Request|request_raw|NewRequest|method|setRequestMethod|HttpMethod|open|send_request|send|call|execute|run_request|build_request)(?:Async)?\s*\()\s*$/;
const context = /\bNewRequestWithContext\s*\([\w.()]+\s*,\s*$/;

const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const called =
  /(?:\.|->|::|\b(?:Request|RequestMethod|HttpMethod|Method)\.|\bMethod|\bHttp|:)(GET|POST|PUT|PATCH|DELETE)\w*/gi;
const inWords =
  /(?:(?:-[a-zA-Z]*X[ \t]*|--request[ =])["']?|^\s*(?:http|https|xh)\s+(?:-\S+\s+)*)(GET|POST|PUT|PATCH|DELETE)\b/g;
const requestLine = /^[ \t]*(GET|POST|PUT|PATCH|DELETE)(?=[ \t])/gm;

export interface MethodPlace extends Stretch {
  method: string;
}

/** Where a program says that a request's method is this one. */
export function methodsOf(source: Source, request: Request, method: string): Stretch[] {
  request.methods ??= placesOf(source, request);
  return request.methods.filter(each => each.method === method);
}

function placesOf(source: Source, { statements }: Request): MethodPlace[] {
  const found: MethodPlace[] = [];
  for (const statement of statements)
    for (const { start, end } of inStatement(source, statement))
      if (!found.some(other => other.start === start))
        found.push({ start, end, method: source.text.slice(start, end).toUpperCase() });
  return found;
}

/** Where a statement may tell a method: of whichever of the requests that it holds. */
interface Candidate extends Stretch {
  isOf: (at: number) => boolean;
}

const candidates = new WeakMap<Source, Map<number, readonly Candidate[]>>();

function inStatement(source: Source, { start, end, at }: Statement): Stretch[] {
  // A statement may be an array of thousands of records with an address each: it is read once.
  const ofSource = candidates.get(source) ?? new Map<number, readonly Candidate[]>();
  candidates.set(source, ofSource);
  let found = ofSource.get(start);
  if (!found) ofSource.set(start, (found = [...candidatesIn(source, start, end)]));
  return found.filter(({ isOf }) => isOf(at));
}

function* candidatesIn(source: Source, start: number, end: number): Generator<Candidate> {
  const { code, dialect, text } = source;
  if (dialect === 'shell' || dialect === 'http') {
    const statement = text.slice(start, end);
    const found =
      dialect === 'shell'
        ? matchesIn(inWords, statement)
        : matchesIn(requestLine, statement).slice(0, 1);
    for (const { 0: written, 1: word = '', index } of found) {
      const to = start + index + written.length;
      yield { start: to - word.length, end: to, isOf: always };
    }
    return;
  }
  for (const literal of source.literalsIn(start, end)) {
    if (literal.to - literal.start > 8) continue;
    if (!all.includes(source.plain(literal)?.toUpperCase() ?? '')) continue;
    // What comes before is read with its quotation marks, for keys of objects.
    const before = text.slice(Math.max(start, literal.start - 60), literal.start);
    const piece = literal.pieces[0];
    if (!piece || !(given.test(before) || context.test(before))) continue;
    yield { start: piece.start, end: piece.end, isOf: ofSameCall(source, piece.start) };
  }
  for (const { 0: written, 1: word = '', index } of matchesIn(called, code.slice(start, end))) {
    const place = start + index + written.indexOf(word);
    yield { start: place, end: place + word.length, isOf: ofCalled(source, place, written) };
  }
}

/** Whether a method is told in the call that has the address, rather than in another beside it. */
function ofSameCall(source: Source, place: number): Candidate['isOf'] {
  const call = callAround(source, source.brackets.around(place));
  // Builders: `.uri(address).method("PATCH", body)`
  if (!call || /(?:^|\.)(?:method|setRequestMethod|Method)$/.test(calleeOf(source, call) ?? ''))
    return always;
  return within(call);
}

const always = () => true;
const never = () => false;
const within =
  ({ open, close }: Bracket) =>
  (at: number) =>
    open < at && at < close;

/** Whether a name that is like a method's is one: of a call around the address, or a constant. */
function ofCalled(source: Source, place: number, all: string): Candidate['isOf'] {
  const { brackets, code } = source;
  const [rest = ''] = /^\w*/.exec(code.slice(place, place + 40)) ?? [];
  const after = place + rest.length;
  if (/^(?:HttpMethod|Method|RequestMethod)\./i.test(all) || all.startsWith('Method'))
    return ofSameCall(source, place);
  if (/^:\w+$/.test(all) && code[place - 2] !== ':')
    return /[(,]\s*:?$/.test(code.slice(Math.max(0, place - 20), place - 1) + ':') ? always : never;
  const open = /^(?:<[^<>]*>|\.new|\.create)?\s*\(/.exec(code.slice(after, after + 60));
  if (!open) return never;
  // Java's builder: `.PUT(body)`
  if (rest === rest.toUpperCase()) return always;
  const bracket = brackets.openedAt(after + open[0].length - 1);
  return bracket ? within(bracket) : never;
}

const dataOption = /\s(?:-d|--data\S*|--json|-T|-F)[\s=]/;
const getOption = /\s(?:-[a-zA-Z]*G|--get)\s/;
const plainLine = /^[ \t]*(?:GET[ \t]+)?(?:https?:|\{\{)/m;
const body = /\b(?:body|json|data|payload)["']?\s*(?:=>|[:=])/;
const methodByName = /\bmethod["']?\s*(?:=>|[:=])\s*[\w$]+\s*[,})]/;

/** Whether a request may be anything else than a GET, as far as one can see. */
export function mayWrite(source: Source, request: Request): boolean {
  if (['POST', 'PUT', 'DELETE', 'PATCH'].some(each => methodsOf(source, request, each).length > 0))
    return true;
  return request.statements.some(statement => {
    if (source.dialect === 'shell')
      return says(source, statement, dataOption) && !says(source, statement, getOption);
    if (source.dialect === 'http') return !says(source, statement, plainLine);
    const around = source.brackets.around(statement.at);
    const callee = around && calleeOf(source, around);
    return (
      says(source, statement, body) ||
      /(?:[pP]ost|[pP]ut|[dD]elete)\w*$/.test(callee ?? '') ||
      says(source, statement, methodByName)
    );
  });
}
