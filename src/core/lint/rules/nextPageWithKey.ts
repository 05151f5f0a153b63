import type { Edit } from '../finding';
import { sendsKey } from '../keyedClient';
import { callAround, calleeOf } from '../place';
import type { Source } from '../source';
import { statementAround, type Stretch } from '../statement';
import type { Rule } from './rule';

const named = /next_page|nextPage|NextPage/g;
/** What takes `next_page` out of an answer, with nothing done to it: before the name, and behind. */
const takings: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/(?:\.|\?\.|->|&\.)$/, /^(?!\w|\s*(?:\((?!\))|=(?!=)))(?:\(\))?/],
  [/(?:\.|\?\.)?\[["':]{1,2}$/, /^["']?\]/],
  [/\.get\(\s*["']$/, /^["'](?:\s*,\s*None)?\s*\)/],
  [/\.dig\(\s*["']$/, /^["']\s*\)/],
];
/** Signs that an answer is written with, in characters before the name; and the answer itself. */
const ownerSign = /[\w$@.?>&[\]"'()-]/;
const longestOwner = 100;
const owner = /[\w$@]+(?:(?:\.|\?\.|->|&\.)\w+(?:\(\))?|\[["']\w+["']\])*$/;
const asking =
  /(?:^|[.:>$\s])(?:fetch|ofetch|axios|got|ky|get|Get|GetAsync|GetStringAsync|request|urlopen|Request|NewRequest|uri|URI|create|curl_init|Http(?:Get|RequestMessage)|file_get_contents|wp_remote_get)(?:<[^<>]*>)?$/;
const key = /\bheaders?\b|authorization|\bauth\b|Bearer/i;

/** Following `next_page` as given, which sends Maton's key to CallRail's host. */
export const nextPageWithKey: Rule = function* (facts) {
  const { credential, source } = facts;
  if (credential !== 'maton' || !/next_?page/i.test(source.text)) return;
  if (source.dialect === 'shell') {
    yield* inShell(source);
    return;
  }
  if (source.dialect === 'http' || source.dialect === 'json') return;
  const uses = new Map<string, boolean>();
  const canMove = source.dialect !== 'go' || source.text.includes('"strings"');
  for (const { start: index, end } of takenIn(source.text)) {
    const expression = source.text.slice(index, end);
    if (isSaid(source, index) || !isFollowed(source, index, expression, uses)) continue;
    if (/^\w+$/.test(expression) && !isUnpacked(source, expression)) continue;
    const edits = canMove ? movedToGateway(source, index, expression) : undefined;
    yield {
      rule: 'nextPageWithKey',
      start: index,
      end: index + expression.length,
      message: 'nextPageWithKey',
      values: [],
      fixes: edits ? [{ title: 'moveToGateway', values: [], certain: false, edits }] : [],
    };
  }
};

/**
 * Expressions that take `next_page` out of an answer. Read backwards from the name: what holds the
 * answer may be any word, and a long file has long ones.
 */
function* takenIn(text: string): Generator<Stretch> {
  for (const { 0: name, index } of text.matchAll(named)) {
    const before = text.slice(Math.max(0, index - longestOwner), index);
    const end = index + name.length;
    const behind = text.slice(end, end + 80);
    for (const [open, close] of takings) {
      const opened = open.exec(before.slice(-20));
      const closed = opened && close.exec(behind);
      if (!closed) continue;
      let from = before.length - opened[0].length;
      const to = from;
      while (from > 0 && ownerSign.test(before.charAt(from - 1))) from -= 1;
      const answer = owner.exec(before.slice(from, to));
      if (!answer) continue;
      const start = index - opened[0].length - answer[0].length;
      yield { start, end: end + closed[0].length };
      break;
    }
    if (/\W$|^$/.test(before) && /^\s*[,)]/.test(behind) && name !== 'NextPage')
      yield { start: index, end };
  }
}

/** Whether a place is in a comment or in what a literal says. */
function isSaid({ code, text }: Source, at: number): boolean {
  return code[at] !== text[at];
}

/** Whether a bare name was taken out of an answer as it is: `const { next_page } = …`. */
function isUnpacked({ code }: Source, name: string): boolean {
  return new RegExp(`\\{[^{}]*\\b(?:next_page\\s*:\\s*)?${name}\\b[^{}]*\\}\\s*=[^=]`).test(code);
}

function isFollowed(
  source: Source,
  at: number,
  expression: string,
  known: Map<string, boolean>,
): boolean {
  if (isAsked(source, at, expression.length)) return true;
  // `url = page.next_page`, and the loop asks for `url`.
  const { start, end } = statementAround(source, at, at + expression.length);
  const before = source.code.slice(start, at);
  const name =
    /^\s*(?:[\w ]+\s)?([$@]?[A-Za-z_]\w*)\s*(?::\s*[\w| ]+)?(?::=|=)\s*(?:[^=(]*\?\s*)?$/.exec(
      before,
    )?.[1];
  if (!name || !isPlainRest(source.code.slice(at + expression.length, end))) return false;
  const [from, to] = functionAround(source, at);
  const place = `${name} ${from} ${to}`;
  let asked = known.get(place);
  if (asked === undefined) {
    asked = usesIn(source, name, from, to).some(use => isAsked(source, use, name.length));
    known.set(place, asked);
  }
  return asked;
}

/** Where a name stands by itself within a stretch. */
function usesIn({ code }: Source, name: string, from: number, to: number): number[] {
  const uses = new RegExp(`(?<![\\w.>])${name.replace(/[$]/g, '\\$&')}(?![\\w$(])`, 'g');
  return [...code.slice(from, to).matchAll(uses)].map(({ index }) => from + index);
}

/** What may follow an expression that is given to a name as it is. */
function isPlainRest(rest: string): boolean {
  return /^\s*(?:(?:\?\?|\|\||\?:|\bor\b)\s*[\w"' ]*|!|:\s*\w+\s*|if\b.*|\bas\b.*)?\s*$/s.test(
    rest,
  );
}

/** Whether an expression is all the address of a request that carries a key. */
function isAsked(source: Source, at: number, length: number): boolean {
  const { brackets, code, text } = source;
  const around = callAround(source, brackets.around(at));
  const callee = around && calleeOf(source, around);
  if (!callee || !asking.test(callee)) return false;
  const before = code.slice(around.open + 1, at);
  if (!/^\s*(?:"\w*\s*"\s*,\s*|HttpMethod\.Get\s*,\s*|\{?\s*(?:url|uri)\s*[:=]\s*)?$/.test(before))
    return false;
  if (!/^\s*!?\s*[,)}]/.test(code.slice(at + length, at + length + 20))) return false;
  const { start, end } = statementAround(source, at, at + length);
  if (key.test(text.slice(start, end)) || sendsKey(source, callee)) return true;
  // A request that is made first gets its headers from the statements that follow.
  const making =
    /(?:NewRequest|HttpRequestMessage|Request|URI|uri|create|curl_init|HttpGet)(?:<[^<>]*>)?$/;
  return (
    making.test(callee) && key.test(text.slice(end, functionAround(source, at)[1]).slice(0, 800))
  );
}

const header =
  /^[ \t]*(?:export |default |public |private |protected |internal |static |async |final )*(?:function\b|def\b|func\b|(?:const|let|var) \w+ = (?:async )?(?:function\b|\(|\w+ =>)|(?:async )?\*?[\w$]+\([^()]*\)[^;=]*\{$|[\w<>[\]., ]+ \w+\([^()]*\)[^;=]*\{?$)/;

/** The function around a place, by its indentation; the file where there is none. */
function functionAround({ code }: Source, at: number): [from: number, to: number] {
  let least = Infinity;
  let end = code.lastIndexOf('\n', at - 1);
  // Nothing stands around what is not indented.
  while (end > 0 && least > 0) {
    const start = code.lastIndexOf('\n', end - 1) + 1;
    const line = code.slice(start, end);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '' && indent < least) {
      least = indent;
      if (header.test(line) && !/^\s*(?:if|for|while|switch|catch|else|elsif|elif)\b/.test(line)) {
        const closing = new RegExp(`\\n[ \\t]{0,${indent}}[^\\s)]`, 'g');
        closing.lastIndex = Math.max(at, end + 1);
        return [start, closing.exec(code)?.index ?? code.length];
      }
    }
    end = start - 1;
  }
  return [0, code.length];
}

const native = 'https://api.callrail.com';
const gateway = 'https://gateway.maton.ai/callrail';

/** Puts the gateway in the place of CallRail's host, where a language does so without a failure. */
function movedToGateway(source: Source, at: number, expression: string): Edit[] | undefined {
  const end = at + expression.length;
  const put = (text: string, from = end) => [{ start: from, end: from, text }];
  switch (source.dialect) {
    case 'javascript':
      return put(`?.replace('${native}', '${gateway}')`);
    case 'ruby':
      return put(`&.sub('${native}', '${gateway}')`);
    case 'csharp':
      return put(`?.Replace("${native}", "${gateway}")`);
    case 'php':
      return [...put(`str_replace('${native}', '${gateway}', `, at), ...put(" ?? '')")];
    case 'go':
      return [...put('strings.Replace(', at), ...put(`, "${native}", "${gateway}", 1)`)];
    default:
      return undefined;
  }
}

/** `curl … "$next_page"`, where the name was read from an answer as it is. */
function* inShell(source: Source) {
  const { stretches = [], text } = source;
  const given = [
    ...text.matchAll(
      /\b([A-Za-z_]\w*)=["']?(?:\$\(|`)([^`\n]*?next_page[^`\n]*?)(?:\)|`)["']?[ \t]*(?:\n|$)/g,
    ),
  ];
  const names = given.filter(([, , how = '']) => !/\bsed\b|\bsub\(|\/\/|gateway/.test(how));
  const commands = stretches
    .map(({ start, end }) => ({ start, command: text.slice(start, end) }))
    .filter(
      ({ command }) =>
        /(?:^|\s)(?:curl|http|wget)\s/.test(command) && /authorization/i.test(command),
    );
  for (const name of new Set(names.map(([, name = '']) => name)))
    for (const { start, command } of commands) {
      const found = new RegExp(
        `(?<=\\s["']?)\\$(?:${name}\\b|\\{${name}\\})(?=["']?(?:\\s|$))`,
      ).exec(command);
      if (!found) continue;
      const at = start + found.index;
      yield {
        rule: 'nextPageWithKey' as const,
        start: at,
        end: at + found[0].length,
        message: 'nextPageWithKey' as const,
        values: [],
        fixes: [
          {
            title: 'moveToGateway' as const,
            values: [],
            certain: false,
            edits: [
              {
                start: at,
                end: at + found[0].length,
                text: `\${${name}/api.callrail.com/gateway.maton.ai/callrail}`,
              },
            ],
          },
        ],
      };
    }
}
