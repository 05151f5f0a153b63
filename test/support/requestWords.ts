import type { RequestWords } from '../../src/core/requests/requestText';

/** What a request's document says beside the request, in words that no language has. */
export const requestWords: RequestWords = {
  facts: ({ asker }) => [`asked by ${asker ?? 'nobody'}`],
  outcome: ({ status, error }) => String(status ?? error),
  shortened: ({ shortened }) => shortened && `shortened: ${shortened}`,
  noBody: 'no body',
  notKept: 'not kept',
};
