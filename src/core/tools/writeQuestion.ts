import type { Intention } from './tool';

/** Whatever a reader may see as the end of a line. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** Turns the direction of what stands beside it, or cannot be seen. Tabs and joined emoji can. */
const unseen = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The changes of a write as the lines of a diff. What is written comes from an agent, so no text of
 * it can make a line without its sign, nor one that reads otherwise than it is written.
 */
export function changeLines({ changes }: Pick<Intention, 'changes'>): string[] {
  return changes.flatMap(({ field, before, after }) => [
    `  ${oneLine(field)}`,
    ...(before === undefined ? [] : marked('-', before)),
    ...marked('+', after),
  ]);
}

/** A sentence that may hold names out of CallRail's data, in one line. */
export function oneLine(text: string): string {
  return text.split(lineEnd).map(visible).join(' ');
}

/** What can be said of a write when what is there now could not be read: all that was given. */
export function givenIntention(title: string, given: unknown): Intention {
  const fields = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return {
    summary: `${title}. What is there now could not be read.`,
    changes: fields.map(([field, value]) => ({
      field,
      after: typeof value === 'string' ? value : JSON.stringify(value),
    })),
  };
}

function marked(sign: '-' | '+', value: string): string[] {
  return value.split(lineEnd).map(line => `${sign} ${visible(line)}`);
}

function visible(text: string): string {
  return text.replace(unseen, sign => {
    const code = sign.codePointAt(0) ?? 0;
    return `\\u${code > 0xffff ? `{${code.toString(16)}}` : code.toString(16).padStart(4, '0')}`;
  });
}
