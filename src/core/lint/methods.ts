import type { Request } from './request';
import { calleeOf } from './place';
import type { Source } from './source';
import type { Stretch } from './statement';

/** What names a method before a literal that says which. */
const given =
  /(?:\b(?:method|verb|type|httpMethod|requestMethod)["']?\s*\]?\s*(?:=>|[:=])|\bCURLOPT_CUSTOMREQUEST\s*(?:,|=>)|(?:^|[.:>\s])(?:request|Request|request_raw|NewRequest|method|setRequestMethod|HttpMethod|open|send_request|send|call|execute|run_request|build_request)(?:Async)?\s*\()\s*$/;
const context = /\bNewRequestWithContext\s*\([\w.()]+\s*,\s*$/;

/** Where a program says that a request's method is this one. */
export function methodsOf(source: Source, request: Request, method: string): Stretch[] {
  const found = new Map<number, Stretch>();
  for (const { start, end, at } of request.statements) {
    const places =
      source.dialect === 'shell'
        ? inCommand(source, start, end, method)
        : source.dialect === 'http'
          ? inRequestLine(source, start, end, method)
          : inStatement(source, start, end, at, method);
    for (const place of places) found.set(place.start, place);
  }
  return [...found.values()];
}

function inStatement(source: Source, start: number, end: number, at: number, method: string) {
  const { code, text } = source;
  const found: Stretch[] = [];
  for (const literal of source.literalsIn(start, end)) {
    if (source.plain(literal)?.toUpperCase() !== method) continue;
    // What comes before is read with its quotation marks, for keys of objects.
    const before = text.slice(Math.max(start, literal.start - 60), literal.start);
    const piece = literal.pieces[0];
    if (piece && (given.test(before) || context.test(before))) found.push(piece);
  }
  const called = new RegExp(
    `(?:\\.|->|::|\\b(?:Request|RequestMethod|HttpMethod|Method)\\.|\\bMethod|\\bHttp|:)(${method})\\w*`,
    'gi',
  );
  called.lastIndex = start;
  for (let each = called.exec(code); each && each.index < end; each = called.exec(code)) {
    const [all, word = ''] = each;
    const place = each.index + all.indexOf(word);
    if (isCalled(source, place, all, at)) found.push({ start: place, end: place + word.length });
  }
  return found;
}

/** Whether a name that is like a method's is one: of a call around the address, or a constant. */
function isCalled({ brackets, code }: Source, place: number, all: string, at: number): boolean {
  const [rest = ''] = /^\w*/.exec(code.slice(place, place + 40)) ?? [];
  const after = place + rest.length;
  if (/^(?:HttpMethod|Method|RequestMethod)\./i.test(all) || all.startsWith('Method')) return true;
  if (/^:\w+$/.test(all) && code[place - 2] !== ':')
    return /[(,]\s*:?$/.test(code.slice(Math.max(0, place - 20), place - 1) + ':');
  const open = /^(?:<[^<>]*>|\.new|\.create)?\s*\(/.exec(code.slice(after, after + 60));
  if (!open) return false;
  // Java's builder: `.PUT(body)`
  if (rest === rest.toUpperCase()) return true;
  const bracket = brackets.openedAt(after + open[0].length - 1);
  return bracket !== undefined && bracket.open < at && at < bracket.close;
}

function inCommand({ text }: Source, start: number, end: number, method: string): Stretch[] {
  const command = text.slice(start, end);
  const pattern = new RegExp(
    `(?:(?:-[a-zA-Z]*X[ \\t]*|--request[ =])["']?|^\\s*(?:http|https|xh)\\s+(?:-\\S+\\s+)*)(${method})\\b`,
    'gd',
  );
  return [...command.matchAll(pattern)].flatMap(({ indices }) => {
    const [from, to] = indices?.[1] ?? [];
    return from === undefined || to === undefined ? [] : [{ start: start + from, end: start + to }];
  });
}

function inRequestLine({ text }: Source, start: number, end: number, method: string): Stretch[] {
  const found = new RegExp(`^[ \\t]*${method}(?=[ \\t])`, 'm').exec(text.slice(start, end));
  if (!found) return [];
  const to = start + found.index + found[0].length;
  return [{ start: to - method.length, end: to }];
}

/** Whether a request may be anything else than a GET, as far as one can see. */
export function mayWrite(source: Source, request: Request): boolean {
  if (['POST', 'PUT', 'DELETE', 'PATCH'].some(each => methodsOf(source, request, each).length > 0))
    return true;
  return request.statements.some(({ start, end, at }) => {
    const statement = source.text.slice(start, end);
    if (source.dialect === 'shell')
      return (
        /\s(?:-d|--data\S*|--json|-T|-F)[\s=]/.test(statement) &&
        !/\s(?:-[a-zA-Z]*G|--get)\s/.test(statement)
      );
    if (source.dialect === 'http') return !/^[ \t]*(?:GET[ \t]+)?(?:https?:|\{\{)/m.test(statement);
    const around = source.brackets.around(at);
    const callee = around && calleeOf(source, around);
    return (
      /\b(?:body|json|data|payload)["']?\s*(?:=>|[:=])/.test(statement) ||
      /(?:[pP]ost|[pP]ut|[dD]elete)\w*$/.test(callee ?? '') ||
      /\bmethod["']?\s*(?:=>|[:=])\s*[\w$]+\s*[,})]/.test(statement)
    );
  });
}
