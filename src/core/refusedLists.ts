import type { CallRailError } from '../api/errors';
import type { Clock } from '../base/clock';
import type { AccountRef } from './refs';

/** Milliseconds: as long as the client gives a list again without asking. */
const remembered = 300_000;

/** Lists that the user may not see. */
export class RefusedLists {
  readonly #refusals = new Map<string, { error: CallRailError; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Why a list of an account cannot be had, if that is known. */
  of(account: AccountRef, list: string): CallRailError | undefined {
    const refusal = this.#refusals.get(keyOf(account, list));
    return refusal && this.clock.now() < refusal.until ? refusal.error : undefined;
  }

  note(account: AccountRef, list: string, error: CallRailError): void {
    const until = this.clock.now() + remembered;
    this.#refusals.set(keyOf(account, list), { error, until });
  }

  forget(): void {
    this.#refusals.clear();
  }
}

function keyOf({ connectionId, accountId }: AccountRef, list: string): string {
  return JSON.stringify([connectionId, accountId, list]);
}
