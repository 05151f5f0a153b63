import type { Address } from './address';
import type { Bracket } from './brackets';
import type { MethodPlace } from './methods';
import { callAround, calleeOf } from './place';
import type { Source } from './source';
import { statementAround, type Stretch } from './statement';
import { usesOf } from './uses';

/** With the place in it that it was looked up by. */
export interface Statement extends Stretch {
  at: number;
}

/** What a program does with an address, as far as one can see. */
export interface Request {
  address: Address;
  /** The statements that the address stands in, itself or by a name. */
  statements: readonly Statement[];
  /** It is asked for as it stands, and nothing but the query is ever put behind it. */
  asked: boolean;
  /** More is put into its query, or set on what is made of it. */
  extended: boolean;
  /** Where its methods are told; found out when the first rule asks. */
  methods?: readonly MethodPlace[];
}

const asking =
  /(?:^|[.:>$\\])(?:\$?fetch|ofetch|axios|got|ky|superagent|needle|request|requests|get|post|put|patch|delete|del|head|json|open|urlopen|urlretrieve|Request|NewRequest|NewRequestWithContext|Get|Post|Do|HttpRequestMessage|RestRequest|uri|url|URL|URI|Uri|newBuilder|create|curl_init|curl_setopt|file_get_contents|fopen|wp_remote_\w+|execute|send|call|callRail|callrail|maton|api|new|\w*(?:Fetch|Request|fetch|_get|_request|GetJson|getJSON|Async))(?:<[^<>]*>)?$/;
const pretending =
  /\b(?:nock|mock\w*|stub\w*|expect|assert\w*|responses|requests_mock|respx|aioresponses|httpretty|msw|WireMock|fetchMock|console|logger|log|intercept|onGet|onPost|onPut|onAny)\b/i;
/** Calls that only make a request of an address, for another statement to send. */
const making =
  /(?:^|[.:>\s\\])(?:curl_init|NewRequest|NewRequestWithContext|HttpRequestMessage|newBuilder|uri|Request|RestRequest|URI|URL|Uri|parse|create|new|Http(?:Get|Put|Post|Patch))$/;

export function requestOf(source: Source, address: Address): Request {
  if (source.stretches || source.dialect === 'json') return plainRequest(source, address);
  const statements = [statementOf(source, address.start, address.end)];
  const { kind, name, callee } = address.place;
  let extended = false;
  let whole = false;
  let part = !address.whole;
  const follow = (carrier: string, from: number, depth: number) => {
    for (const use of usesOf(source, carrier, from)) {
      if (use.kind === 'extended') extended = true;
      else if (use.kind === 'part') part ||= depth === 0;
      if (use.kind === 'extended' || use.kind === 'whole' || depth > 0)
        statements.push(statementOf(source, use.start));
      if (use.kind !== 'extended' && use.kind !== 'whole') continue;
      const around = callAround(source, source.brackets.around(use.start));
      const called = around && calleeOf(source, around);
      // `new URL('calls.json', account)` asks for something below.
      const below =
        /(?:URL|URI|Uri|parse|join)$/.test(called ?? '') &&
        isBehindComma(source, around, use.start);
      if (below) part ||= depth === 0;
      else if (called && isAsking(called)) whole = true;
      if (called && depth < 2) throughMaking(called, use.start, depth + 1);
    }
  };
  const throughMaking = (called: string, at: number, depth: number) => {
    if (!making.test(called)) return;
    const { start, end } = statementAround(source, at, at);
    const made =
      /^\s*(?:(?:const|let|var|final|\w+)\s+)?([$@]?[A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=(?!=)/.exec(
        source.code.slice(start, Math.min(at, start + 200)),
      )?.[1];
    if (made) follow(made, end, depth);
  };
  if (kind === 'variable' && name) follow(name, address.end, 0);
  else if (callee) {
    whole =
      isAsking(callee) &&
      (kind === 'argument' || /^(?:url|uri|endpoint|href|CURLOPT_URL)$/i.test(name ?? 'url'));
    throughMaking(callee, address.start, 1);
  } else if (address.place.kind === 'other') whole = false;
  return { address, statements, asked: whole && !part, extended };
}

function statementOf(source: Source, at: number, to = at): Statement {
  const { start, end } = statementAround(source, at, to);
  return { start, end, at };
}

function isBehindComma({ code }: Source, call: Bracket | undefined, at: number): boolean {
  return call !== undefined && /,\s*$/.test(code.slice(call.open, at));
}

/** In shells and `.http` files and JSON, where a request is one command, block or object. */
function plainRequest(source: Source, address: Address): Request {
  const statements = [statementOf(source, address.start, address.end)];
  const { kind, name } = address.place;
  if (source.dialect === 'json')
    return { address, statements, asked: isJsonRequest(source, address), extended: false };
  if (kind !== 'variable' || !name) {
    const asked = source.dialect === 'http' || isCommand(source, address.start);
    return { address, statements, asked, extended: false };
  }
  let [asked, extended, part] = [false, false, false];
  for (const use of usesOf(source, name, address.end)) {
    if (use.kind === 'part') part = true;
    else {
      statements.push(statementOf(source, use.start));
      asked ||= source.dialect === 'http' || isCommand(source, use.start);
      extended ||= use.kind === 'extended';
    }
  }
  return { address, statements, asked: asked && !part, extended };
}

/** Whether a shell's command is one that sends requests. */
function isCommand(source: Source, at: number): boolean {
  const { start, end } = statementAround(source, at, at);
  return /(?:^|\s)(?:\S*\/)?(?:curl|wget|http|https|xh|curlie)\s/.test(
    source.text.slice(start, Math.min(end, at + 1)),
  );
}

/** Whether an address in JSON is asked for, rather than being part of an answer. */
function isJsonRequest(source: Source, { start, place }: Address): boolean {
  if (!/^(?:url|uri|raw|endpoint)$/i.test(place.name ?? '')) return false;
  let bracket = source.brackets.around(start);
  for (let depth = 0; bracket && depth < 3; depth++, bracket = bracket.parent) {
    const keys = source.text.slice(bracket.open, Math.min(bracket.close, bracket.open + 2_000));
    if (/"response"\s*:/.test(keys) && depth === 0) return false;
    if (/"method"\s*:/.test(keys)) return true;
  }
  return false;
}

const expecting =
  /\b(?:nock|mock\w*|stub\w*|expect|assert\w*|responses|requests_mock|respx|httpretty|aioresponses|WireMock|fetchMock|intercept|have_requested)\b/i;
const testing =
  /(?:\bfrom|\brequire\(|\bimport)\s*["'](?:msw|nock|fetch-mock)\b|^\s*(?:import|from)\s+(?:requests_mock|responses|respx|httpretty|aioresponses|pytest_httpx)\b/m;
/** How tests name what answers in CallRail's place: `http.get` of MSW, `m.get` of requests_mock. */
const answering = /(?:^|[\s(])(?:http|rest|scope|m|mock\w*|adapter|rsps|router)(?:\.|->)\w+$/;
const testFiles = new WeakMap<Source, boolean>();

/** Whether a request is what a test expects or answers, rather than one that is sent. */
export function isPretended(source: Source, { statements }: Request): boolean {
  const [first] = statements;
  if (!first) return false;
  const { at, start } = first;
  // What the statement begins with: `stub_request(…)`, `expect(fetch(…))`.
  if (expecting.test(/^[\s\w.$]*/.exec(source.code.slice(start, start + 80))?.[0] ?? ''))
    return true;
  for (let call = callAround(source, source.brackets.around(at)); call;) {
    const callee = calleeOf(source, call) ?? '';
    if (expecting.test(callee) || (answering.test(callee) && isTest(source))) return true;
    call = callAround(source, call.parent);
  }
  return false;
}

function isTest(source: Source): boolean {
  let known = testFiles.get(source);
  if (known === undefined) testFiles.set(source, (known = testing.test(source.text)));
  return known;
}

/** Whether a call asks for the address that it is given. */
export function isAsking(callee: string): boolean {
  return asking.test(callee.replace(/^(?:await|new)\s+/, '')) && !pretending.test(callee);
}
