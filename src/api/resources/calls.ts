import { path } from '../path';
import { CallSummary, CallTimeseries } from '../schemas/analytics';
import { Call, CallPatch, OutboundCallDraft, RecordingLink } from '../schemas/call';
import type { AccountId, CallId } from '../schemas/ids';
import type { RequestOptions } from '../send';
import type { CallListFilters, CallSummaryFilters, CallTimeseriesFilters } from './callQuery';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Calls extends Resource {
  /** Without a date CallRail shows the last 7 days only, so callers always name a range. */
  list(account: AccountId, query: ListQuery<CallListFilters>, options?: RequestOptions) {
    return this.page(path`a/${account}/calls.json`, 'calls', Call, query, options);
  }

  /** The same list without a count, quicker for long ranges; `offset` is a page index from 0. */
  listRelative(
    account: AccountId,
    query: CallListFilters & { per_page?: number; offset?: number; sort?: string; search?: string },
    options?: RequestOptions,
  ) {
    return this.relativePage(path`a/${account}/calls.json`, 'calls', Call, query, options);
  }

  /** `fields` is a comma-separated list that adds to CallRail's default fields. */
  get(account: AccountId, call: CallId, query?: { fields?: string }, options?: RequestOptions) {
    return this.one('GET', path`a/${account}/calls/${call}.json`, Call, { ...options, query });
  }

  /**
   * The answer shows default fields only, so what was changed has to be read back. Tags go under
   * both names in use, since an unknown name is ignored without a word.
   */
  update(account: AccountId, call: CallId, patch: CallPatch, options?: RequestOptions) {
    const body = CallPatch.parse(patch);
    const sent = body.tags ? { ...body, tag_list: body.tags } : body;
    return this.one('PUT', path`a/${account}/calls/${call}.json`, Call, { ...options, body: sent });
  }

  /** Removes the call from log, reports and billing. It cannot be undone; later reads give 404. */
  async markAsSpam(account: AccountId, call: CallId, options: RequestOptions = {}): Promise<void> {
    const body = { spam: true };
    await this.send('PUT', path`a/${account}/calls/${call}.json`, { ...options, body });
  }

  /** Real phones ring. Sent once, whatever happens. */
  place(account: AccountId, draft: OutboundCallDraft, options?: RequestOptions) {
    const body = OutboundCallDraft.parse(draft);
    const once = { ...options, body, attempts: 1 };
    return this.one('POST', path`a/${account}/calls.json`, Call, once);
  }

  summary(account: AccountId, query: CallSummaryFilters, options?: RequestOptions) {
    const address = path`a/${account}/calls/summary.json`;
    return this.one('GET', address, CallSummary, { ...options, query });
  }

  /** At most 200 points a request. */
  timeseries(account: AccountId, query: CallTimeseriesFilters, options?: RequestOptions) {
    const address = path`a/${account}/calls/timeseries.json`;
    return this.one('GET', address, CallTimeseries, { ...options, query });
  }

  /** Where the audio is, not the audio. 404 when there is none. Always asked anew: links expire. */
  recording(account: AccountId, call: CallId, options?: RequestOptions) {
    const address = path`a/${account}/calls/${call}/recording.json`;
    return this.one('GET', address, RecordingLink, { ...options, fresh: true });
  }
}
