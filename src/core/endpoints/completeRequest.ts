import { nameKey } from '../nameKey';
import { completeParameters } from './completeParameters';
import type { Endpoint, Parameter } from './endpoint';
import { endpoints } from './endpoints';
import { findEndpoint } from './findEndpoint';
import type { Ids, KnownIds } from './knownIds';
import { fittingIds, idLines, type RequestSuggestion } from './requestSuggestion';

const gets = endpoints.filter(({ method }) => method === 'GET');

/** What fits the end of a text: endpoints by path or by words, ids, parameters and their values. */
export function completeRequest(
  written: string,
  known: KnownIds,
  now = Date.now(),
): RequestSuggestion[] {
  const text = withoutVersion(written);
  const asks = text.indexOf('?');
  if (asks !== -1) {
    const endpoint = findEndpoint('GET', text.slice(0, asks));
    return endpoint ? completeParameters(endpoint, text, known, now) : [];
  }
  const open = openTemplate(text);
  if (open) return templateIds(open, known);
  const found = findEndpoint('GET', text);
  if (found) return completeParameters(found, text, known, now);
  const byPath = pathSuggestions(text, known);
  return byPath.length > 0 ? byPath : wordSuggestions(text, known);
}

/** The ids that completing this text takes: only where one stands, or is about to. */
export function idsWanted(written: string): Ids[] {
  const text = withoutVersion(written);
  const asks = text.indexOf('?');
  if (asks === -1) {
    const open = openTemplate(text);
    if (open) return [open.parameter.ids].filter(ids => ids !== undefined);
    return [...new Set(reaches(text).flatMap(({ place }) => idsOf(place)))];
  }
  const endpoint = findEndpoint('GET', text.slice(0, asks));
  const [, name = ''] = /[?&]([^=&]*)=[^&]*$/.exec(text) ?? [];
  const parameter = endpoint?.parameters.find(
    each => each.in === 'query' && each.name === name.replace(/(?:\[\]|%5B%5D)$/i, ''),
  );
  return parameter?.ids ? [parameter.ids] : [];
}

function withoutVersion(text: string): string {
  return text.replace(/^\s*(?:GET\s+)?\/*(?:callrail\/+)?(?:v3\/+)?/, '');
}

interface OpenTemplate {
  parameter: Parameter;
  /** The text with the first placeholder in it, up to `.json`. */
  template: string;
  /** What was typed behind, which chooses among the ids. */
  filter: string;
}

/** A path with a placeholder that is still to be filled in. */
function openTemplate(text: string): OpenTemplate | undefined {
  const [, template = '', filter = ''] = /^(.*?\{\w+\}.*?\.json)(.*)$/s.exec(text) ?? [];
  const [, name] = /\{(\w+)\}/.exec(template) ?? [];
  const parameter = gets
    .flatMap(({ parameters }) => parameters)
    .find(each => each.in === 'path' && each.name === name);
  return parameter && { parameter, template, filter: filter.trim() };
}

function templateIds(
  { parameter, template, filter }: OpenTemplate,
  { ids }: KnownIds,
): RequestSuggestion[] {
  return fittingIds(parameter.ids && ids[parameter.ids], filter).map(known => ({
    kind: 'id',
    ...idLines(known),
    text: template.replace(`{${parameter.name}}`, () => encodeURIComponent(known.id)),
  }));
}

/** How far a text goes along an endpoint's path. */
interface Reach {
  endpoint: Endpoint;
  /** The path with what the text has filled in; placeholders stand where it has not. */
  path: string;
  /** The text ends within this id. */
  place?: { parameter: Parameter; head: string; tail: string; typed: string };
}

function reaches(text: string): Reach[] {
  return gets.flatMap(endpoint => reach(endpoint, text) ?? []);
}

function reach(endpoint: Endpoint, text: string): Reach | undefined {
  let rest = text;
  let head = '';
  const parts = endpoint.path.split(/(\{\w+\})/);
  for (const [index, part] of parts.entries()) {
    const tail = parts.slice(index + 1).join('');
    const parameter = endpoint.parameters.find(({ name }) => `{${name}}` === part);
    if (!parameter) {
      if (rest.length < part.length && part.startsWith(rest))
        return { endpoint, path: head + part + tail };
      if (!rest.startsWith(part)) return undefined;
      head += part;
      rest = rest.slice(part.length);
      continue;
    }
    const [typed = ''] = /^[^/.]*/.exec(rest) ?? [];
    if (typed === rest)
      return { endpoint, path: head + part + tail, place: { parameter, head, tail, typed } };
    if (typed === '') return undefined;
    head += typed;
    rest = rest.slice(typed.length);
  }
  return undefined;
}

function idsOf(place: Reach['place']): Ids[] {
  return place?.parameter.ids ? [place.parameter.ids] : [];
}

/** What a path that is begun may become: ids where it ends within one, else whole paths. */
function pathSuggestions(text: string, known: KnownIds): RequestSuggestion[] {
  if (text === '') return [];
  const all = reaches(text);
  const words = all.filter(({ place }) => !place?.typed).map(each => suggested(each, known));
  const shortest = all
    .filter(({ place }) => place)
    .sort((one, other) => one.path.length - other.path.length)[0]?.place;
  if (!shortest) return words;
  const { parameter, head, typed, tail } = shortest;
  const offered = parameter.ids ? known.ids[parameter.ids] : undefined;
  const ids = fittingIds(offered, typed).filter(({ id }) => id !== typed);
  const accounts = parameter.ids === 'account' && known.account ? [known.account] : [];
  const isWhole =
    /^(?:[A-Z]{3}\w{6,}|\d{4,})$/.test(typed) || offered?.some(({ id }) => id === typed);
  const behind = isWhole
    ? all.flatMap(({ endpoint, place }) =>
        place ? [suggested({ endpoint, path: place.head + typed + place.tail }, known)] : [],
      )
    : [];
  // A path of an account goes on with all that an account has, whose place is still to be found.
  const onward = parameter.ids === 'account' && tail !== '.json' ? '' : tail;
  return [
    ...words,
    ...behind,
    ...(ids.length > 0
      ? ids
      : accounts.filter(({ id }) => id !== typed && id.startsWith(typed))
    ).map((each): RequestSuggestion => ({
      kind: 'id',
      ...idLines(each),
      text: head + encodeURIComponent(each.id) + (parameter.ids === 'account' ? '/' : onward),
    })),
  ];
}

function suggested({ endpoint, path }: Reach, { account }: KnownIds): RequestSuggestion {
  const filled = account ? path.replace('{account_id}', encodeURIComponent(account.id)) : path;
  return {
    kind: 'endpoint',
    label: endpoint.path.replace(/^a\/\{account_id\}\//, ''),
    description: endpoint.title,
    detail: endpoint.summary,
    text: filled,
  };
}

/** Endpoints that have all words of a text in path, title or group. */
function wordSuggestions(text: string, known: KnownIds): RequestSuggestion[] {
  const words = nameKey(text)
    .split(/[\s/]+/)
    .filter(Boolean);
  return gets
    .filter(({ path, title, group }) => {
      const place = nameKey(`${path.replace('{account_id}', '')} ${title} ${group}`);
      return words.every(word => place.includes(word));
    })
    .map(endpoint => suggested({ endpoint, path: endpoint.path }, known));
}
