import { entriesIn, topLevelComma } from './entries';
import type { Source } from './source';

/** Names of arguments that are no query, and what stands for nothing or for headers. */
const argument =
  /^(?:headers?\s*[:=]|timeout\s*=|auth\s*=|['"]?headers['"]?\s*=>|nil\b|null\b|None\b|http\.NoBody\b|\w*[hH]eaders?\b)/;
/** What takes no query of its own, whatever else it is given. */
const making = /NewRequest|HttpRequestMessage/;
/** What takes an object of options only. */
const fetching = /fetch(?:<[^<>]*>)?$/i;
/** Options and headers: an object that has one of them is no query. */
const option =
  /^["']?:?["']?(?:headers?|auth\w*|basic_auth|bearer|accept(?:-\w+)?|content-?type|user-?agent|maton-\w+|x-\w+|method|signal|\w*timeout\w*|cache|credentials|redirect|agent|dispatcher|responsetype|json|verify|sslverify|http_errors|retry|withcredentials|observe)\b/i;

/**
 * Whether besides the address a call is given nothing, headers, or options that can be read. Many
 * clients take the query in this place, so that an object or a list has to show that it is none.
 */
export function isPlain(source: Source, close: number, at: number, callee: string): boolean {
  const comma = topLevelComma(source.code.slice(at, close));
  if (comma < 0) return true;
  const rest = source.text.slice(at + comma + 1, close).trimStart();
  if (rest === '' || argument.test(rest) || making.test(callee)) return true;
  if (source.dialect === 'ruby' && option.test(rest)) return true;
  const object = source.brackets.openedAt(close - rest.length);
  if (!object || object.sign === '(') return false;
  if (fetching.test(callee)) return true;
  const entries = [...entriesIn(source, object)];
  return entries.length === 0 || entries.some(entry => option.test(entry));
}
