import type { Account } from '../api/schemas/account';
import type { Call } from '../api/schemas/call';
import type { Company } from '../api/schemas/company';
import type { Tracker } from '../api/schemas/tracker';
import type { User } from '../api/schemas/user';
import type { RequestOptions } from '../api/send';
import type { Clock } from '../base/clock';
import type { CallStore } from './callStore';
import type { ConnectedAccount, Directory } from './directory';
import type { RecordFinder } from './recordFinder';
import type { RecordRef } from './records';
import type { AccountRef } from './refs';
import type { Session } from './session';

interface RecordsById {
  account: Account;
  call: Call;
  company: Company;
  tracker: Tracker;
  user: User;
}

/** A record, where it is, and of what kind. A call has the fields that lists ask for. */
export type FoundRecord = {
  [Kind in keyof RecordsById]: { kind: Kind; ref: RecordRef; record: RecordsById[Kind] };
}[keyof RecordsById];

/** What has become of one look: the record, or which account does not have it and which might. */
export type Look =
  | { found: FoundRecord }
  | {
      found?: undefined;
      /** None was asked where it is not known which account to ask. */
      missedIn: (Pick<ConnectedAccount, 'ref'> & Partial<ConnectedAccount>) | undefined;
      /** Undefined until it is known which accounts there are. */
      others: ConnectedAccount[] | undefined;
    };

export interface LookOptions extends Pick<RequestOptions, 'signal' | 'attempts'> {
  /** Other ids that stand nearby, the nearest first: they may tell the account. */
  near?: readonly string[];
}

export interface SearchOptions extends LookOptions {
  /** Told before each account is asked, with how many were. */
  report?: (asking: ConnectedAccount, done: number, total: number) => void;
}

export interface LookupServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  /** The account that the user looks at. */
  preferred: () => AccountRef | undefined;
  clock?: Clock;
}

/**
 * The record behind a bare id. What was seen a short while ago costs no request, anything else one:
 * which accounts there are is asked for only by a search. Loads its work on first use, for most
 * windows never meet an id.
 */
export class RecordLookup {
  #finder: Promise<RecordFinder> | undefined;

  constructor(private readonly services: LookupServices) {}

  /** A record that was seen a short while ago; asks nobody. */
  async known(id: string): Promise<FoundRecord | undefined> {
    return (await this.#load()).known(id);
  }

  /** Looks in the account that is most likely the right one, of those that are known already. */
  async look(id: string, options?: LookOptions): Promise<Look> {
    return (await this.#load()).look(id, options);
  }

  /** The same, for whom it does not matter where a record is missing. */
  async find(id: string, options?: LookOptions): Promise<FoundRecord | undefined> {
    return (await this.look(id, options)).found;
  }

  /** Asks one account after the other, however many requests that takes: for what a user asks for. */
  async search(id: string, options?: SearchOptions): Promise<FoundRecord | undefined> {
    return (await this.#load()).search(id, options);
  }

  #load(): Promise<RecordFinder> {
    this.#finder ??= import('./recordFinder').then(
      ({ RecordFinder: Finder }) => new Finder(this.services),
    );
    return this.#finder;
  }
}
