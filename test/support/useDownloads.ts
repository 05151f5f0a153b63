import { CallSearch } from '../../src/core/callSearch';
import { RecordingDownload } from '../../src/core/export/downloadRecordings';
import type { ManifestEntry } from '../../src/core/export/recordingManifest';
import { useExports } from './useExports';

/** Downloads of messages, which are short and few, for each test of a `describe`. */
export function useDownloads() {
  const at = useExports({ calls: 700 });

  const query = 'status:voicemail from:2026-11-08T00:00:00Z';
  /** The calls that the query finds and that have a recording, the oldest first. */
  const wanted = () =>
    at().calls.filter(
      ({ outcome, recordingSeconds, startedAt }) =>
        outcome === 'voicemail' && recordingSeconds !== null && startedAt >= Date.UTC(2026, 10, 8),
    );

  async function download(text = query) {
    const { session, recordings, clock } = at().session;
    const account = at().session.accountRef();
    const plan = await new CallSearch(at().session).plan(account, text);
    return new RecordingDownload({ account, plan }, { session, recordings, clock });
  }

  const manifest = () =>
    at()
      .read('manifest.jsonl')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as ManifestEntry);
  /** The requests for addresses of recordings. */
  const links = () =>
    at().session.sandbox.log.filter(({ path }) => path.endsWith('/recording.json'));

  return { at, query, wanted, download, manifest, links };
}
