/** What a server says about a failure, whatever form it says it in. */
export interface ServerWords {
  message?: string;
  /** Refusals by field. */
  fields?: Record<string, string>;
}

const longest = 500;

/**
 * The words in an error's body. CallRail writes `{"error": "…"}`; the bodies of the gateway and of
 * some statuses are recorded nowhere, so `errors`, `message`, `detail`, texts, lists, objects by
 * field, plain text and web pages are understood too.
 */
export function serverWords(body: string): ServerWords {
  const text = body.replace(/^\uFEFF/, '').trim();
  if (text === '') return {};
  if (text.startsWith('<')) return { message: pageTitle(text) };
  try {
    return wordsOf(JSON.parse(text), 0);
  } catch {
    // Half of a JSON answer is no sentence.
    return /^[[{"]/.test(text) ? {} : { message: tidy(text) };
  }
}

function wordsOf(value: unknown, depth: number): ServerWords {
  if (typeof value === 'string' || typeof value === 'number')
    return { message: tidy(String(value)) };
  if (typeof value !== 'object' || value === null || depth > 4) return {};
  if (Array.isArray(value)) return wordsOfList(value, depth);
  const record = value as Record<string, unknown>;
  for (const name of ['error', 'errors', 'message', 'detail', 'error_description', 'title']) {
    const words = wordsOf(record[name], depth + 1);
    if (words.message !== undefined) return words;
  }
  // An object below `errors` names fields; the outermost one is the answer itself.
  return depth > 0 ? wordsByField(record, depth) : {};
}

function wordsOfList(values: unknown[], depth: number): ServerWords {
  const all = values.slice(0, 20).map(value => wordsOf(value, depth + 1));
  const messages = all.flatMap(({ message }) => message ?? []);
  const fields = Object.assign({}, ...all.map(words => words.fields)) as Record<string, string>;
  return {
    message: messages.length > 0 ? tidy(messages.join('; ')) : undefined,
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  };
}

function wordsByField(record: Record<string, unknown>, depth: number): ServerWords {
  const entries = Object.entries(record)
    .slice(0, 50)
    .flatMap(([field, value]): [string, string][] => {
      const { message } = wordsOf(value, depth + 1);
      return message === undefined ? [] : [[tidy(field) ?? '', message]];
    });
  if (entries.length === 0) return {};
  const message = entries.map(([field, words]) => `${field} ${words}`).join('; ');
  return { message: tidy(message), fields: Object.fromEntries(entries) };
}

/** Of a web page the title alone: `503 Service Unavailable`. */
function pageTitle(page: string): string | undefined {
  const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1] ?? '';
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return tidy(title.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => named[name] ?? ''));
}

/** One line without control or direction marks, cut where it gets long; undefined when empty. */
function tidy(text: string): string | undefined {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
  return line === '' ? undefined : line;
}
