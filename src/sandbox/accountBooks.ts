import { verifiedNumbers } from './data/callerIds';
import { receiveForms } from './data/forms';
import { writeMessageFlows } from './data/messageFlows';
import { subscribeSummaries } from './data/summaryEmails';
import { exchangeTexts } from './data/texts';
import { setTriggers } from './data/triggers';
import type { Random } from './random';
import type { AccountRecord, TagRecord } from './records';

/** How each list of an account is made. */
const makers = {
  forms: receiveForms,
  conversations: exchangeTexts,
  callerIds: verifiedNumbers,
  triggers: setTriggers,
  summaryEmails: subscribeSummaries,
  messageFlows: writeMessageFlows,
};

export type Books = { [Name in keyof typeof makers]: ReturnType<(typeof makers)[Name]> };

/**
 * Lists that few clients ask for. Each is made for an account when it is first needed, and all of
 * them before the first write, so that they are the same whenever that is.
 */
export class AccountBooks {
  readonly #made = new WeakMap<AccountRecord, Partial<Books>>();

  constructor(
    private readonly startedAt: number,
    private readonly random: Random,
    /** Whether there is anything at the start: not beside records of one's own. */
    private readonly invented: boolean,
    /** What there is beside them, in lists that are changed in place as well. */
    private readonly given: ReadonlyMap<AccountRecord, Partial<Books>> = new Map(),
  ) {}

  /** The list itself, to be changed in place. */
  of<Name extends keyof Books>(account: AccountRecord, name: Name): Books[Name] {
    let books = this.#made.get(account);
    if (!books) this.#made.set(account, (books = { ...this.given.get(account) }));
    const made = books[name];
    if (made) return made;
    const list = (this.invented ? this.#make(account, name) : []) as Books[Name];
    books[name] = list;
    return list;
  }

  #make(account: AccountRecord, name: keyof Books) {
    const random = this.random.fork(`${name}/${String(account.numericId)}`);
    return makers[name](account, this.startedAt, random);
  }

  /** Makes all lists of an account, before anything that they are made from changes. */
  settle(account: AccountRecord): void {
    for (const name of Object.keys(makers)) this.of(account, name as keyof Books);
  }

  /** A deleted tag leaves every form, every thread and every flow. */
  removeTag(account: AccountRecord, tag: TagRecord): void {
    const { forms = [], conversations = [], messageFlows = [] } = this.#made.get(account) ?? {};
    const others = (tags: readonly TagRecord[]) => tags.filter(other => other !== tag);
    for (const record of [...forms, ...conversations]) {
      if (record.tags.includes(tag)) record.tags = others(record.tags);
    }
    for (const { tags } of messageFlows) {
      for (const [step, set] of tags) tags.set(step, others(set));
    }
  }
}

/** Takes one record out of its list. */
export function remove<T>(list: T[], record: T): void {
  const index = list.indexOf(record);
  if (index >= 0) list.splice(index, 1);
}
