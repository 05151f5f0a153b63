import { path } from '../path';
import type { AccountId, CompanyId, TrackerId } from '../schemas/ids';
import { Tracker } from '../schemas/tracker';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export type TrackerFilters = {
  company_id?: CompanyId;
  type?: 'source' | 'session';
  status?: 'active' | 'disabled';
  fields?: string;
};

export class Trackers extends Resource {
  list(account: AccountId, query?: ListQuery<TrackerFilters>, options?: RequestOptions) {
    return this.page(path`a/${account}/trackers.json`, 'trackers', Tracker, query, options);
  }

  get(account: AccountId, tracker: TrackerId, options?: RequestOptions) {
    return this.one('GET', path`a/${account}/trackers/${tracker}.json`, Tracker, options);
  }
}
