import { AccountBooks, remove, type Books } from './accountBooks';
import { seedData, type Seeded } from './data/seed';
import type { Hostile } from './data/hostile';
import { recordId } from './ids';
import { Random } from './random';
import type {
  AccountRecord,
  CallRecord,
  CompanyRecord,
  ConnectionRecord,
  CustomerRecord,
  TagRecord,
} from './records';

/** How long placed calls take, in seconds, and how much of that is talk. */
const placedCall = { duration: 45, talk: 32 };

/** All records of a state: the same for the same seed, size and time. */
export type Seeding = (
  seed: number,
  callCount: number,
  now: number,
) => Partial<Seeded> &
  Pick<Seeded, 'accounts' | 'connections'> & {
    /** Forms and conversations, beside records of one's own. */
    given?: ReadonlyMap<AccountRecord, Partial<Books>>;
  };

/** Everything the sandbox knows. Tests may look at it, and change it in place. */
export class SandboxState {
  connections!: ConnectionRecord[];
  accounts!: AccountRecord[];
  /** Where the hostile texts are; like the next, in the demo's records only. */
  hostile!: Hostile;
  /** A call of the first account whose recording is not there yet. */
  pendingRecording!: CallRecord;
  /** Ids, tokens and the like that come into being while the sandbox runs. */
  random!: Random;
  /** Forms, texts and other lists of an account that are made when they are first needed. */
  books!: AccountBooks;
  /** Goes up whenever something may have changed. */
  revision = 0;
  /** Whether records are held outside, where they may change without a touch. */
  isShared = false;
  #lastTagId = 0;
  /** Placed calls that ring or are being held, and whether they are recorded. */
  readonly #underway = new Map<CallRecord, boolean>();

  constructor(
    readonly seed: number,
    readonly callCount: number,
    /** The instant that the data are relative to. */
    readonly startedAt: number,
    /** Makes the records; those of the demo, unless something else does. */
    private seeding: Seeding = seedData,
  ) {
    this.reset();
  }

  /** Back to the seeded data; records held from before are no longer part of it. */
  reset(): void {
    const { given, ...records } = this.seeding(this.seed, this.callCount, this.startedAt);
    Object.assign(this, records);
    this.random = new Random(this.seed).fork('edits');
    this.books = new AccountBooks(
      this.startedAt,
      new Random(this.seed).fork('books'),
      this.seeding === seedData,
      given,
    );
    this.touch();
    this.#underway.clear();
    this.#lastTagId = Math.max(7_000_000, ...this.tags.map(tag => tag.id));
  }

  /** Tells that something may have changed. */
  touch(): void {
    this.revision++;
  }

  /** Other records, to which `reset` comes back from now on. */
  seedBy(seeding: Seeding): void {
    this.seeding = seeding;
    this.reset();
  }

  get companies() {
    return this.accounts.flatMap(account => account.companies);
  }

  get trackers() {
    return this.accounts.flatMap(account => account.trackers);
  }

  get tags() {
    return this.accounts.flatMap(account => account.tags);
  }

  get users() {
    return this.accounts.flatMap(account => account.users);
  }

  /** Account by account, newest first. */
  get calls() {
    return this.accounts.flatMap(account => account.calls);
  }

  findCall(id: string): CallRecord | undefined {
    for (const account of this.accounts) {
      const call = account.callsById.get(id);
      if (call) return call;
    }
    return undefined;
  }

  addTag(
    account: AccountRecord,
    company: CompanyRecord | null,
    name: string,
    color: string,
    createdAt: number,
  ): TagRecord {
    const tag: TagRecord = {
      id: ++this.#lastTagId,
      name,
      company,
      color,
      background: color,
      disabled: false,
      createdAt,
    };
    account.tags.push(tag);
    return tag;
  }

  /** A deleted tag leaves every call, form, thread and flow. */
  deleteTag(account: AccountRecord, tag: TagRecord): void {
    account.tags = account.tags.filter(other => other !== tag);
    this.books.removeTag(account, tag);
    for (const call of account.calls) {
      if (call.tags.includes(tag)) call.tags = call.tags.filter(other => other !== tag);
    }
  }

  addCall(call: Omit<CallRecord, 'id' | 'seed'>, recorded = call.tracker.recording): CallRecord {
    const added: CallRecord = {
      ...call,
      id: recordId('CAL', call.startedAt, this.random),
      seed: this.random.int(1, 2 ** 31),
    };
    const { account } = call.company;
    const index = account.calls.findIndex(other => other.startedAt <= added.startedAt);
    account.calls.splice(index < 0 ? account.calls.length : index, 0, added);
    account.callsById.set(added.id, added);
    added.customer.calls.push(added);
    if (added.outcome === 'dialing') this.#underway.set(added, recorded);
    return added;
  }

  /** Ends the placed calls whose time has come: somebody answered, and spoke for half a minute. */
  endCalls(now: number): void {
    for (const [call, recorded] of this.#underway) {
      if (now < call.startedAt + placedCall.duration * 1000) continue;
      this.#underway.delete(call);
      this.touch();
      call.outcome = 'outbound';
      call.duration = placedCall.duration;
      call.recordingSeconds = recorded ? placedCall.talk : null;
      call.recordingReadyAt = call.startedAt + placedCall.duration * 2000;
    }
  }

  /** Spam leaves the log for good. */
  removeCall(call: CallRecord): void {
    const { account } = call.company;
    account.calls = account.calls.filter(other => other !== call);
    account.callsById.delete(call.id);
    remove(call.customer.calls, call);
  }

  /** Whoever called that company from that number before. */
  findCustomer(company: CompanyRecord, phone: string): CustomerRecord | undefined {
    return company.account.calls.find(
      call => call.company === company && call.customer.phone === phone,
    )?.customer;
  }
}
