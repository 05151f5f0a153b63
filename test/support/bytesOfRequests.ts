import type { RecordedRequest } from '../../src/core/requests/recordedRequest';

export const bytesOfBodies = (records: readonly RecordedRequest[]) =>
  records
    .flatMap(({ body, sentBody }) => [body, sentBody])
    .reduce((sum, body) => sum + (body?.bytes.byteLength ?? 0), 0);

/** What is said of requests: at the least their addresses and what came before the answers. */
export const bytesOfHeads = (records: readonly RecordedRequest[]) =>
  records
    .flatMap(({ base, path, query, sent, headers }) => [
      ...[base, path, sent?.url ?? '', ...query.flat()],
      ...Object.entries({ ...sent?.headers }).flat(),
      ...Object.entries({ ...headers }).flat(),
    ])
    .reduce((sum, text) => sum + text.length, 0);
