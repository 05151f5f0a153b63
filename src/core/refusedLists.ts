import type { CallRailError } from '../api/errors';
import { lifetimes } from '../api/transport/cachePolicy';
import type { Clock } from '../base/clock';
import type { AccountRef } from './refs';

/** Lists that the user may not see, remembered for as long as one that they may see. */
export class RefusedLists {
  readonly #refusals = new Map<string, { error: CallRailError; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Why a list of an account cannot be had, if that is known. */
  of(account: AccountRef, list: string): CallRailError | undefined {
    const refusal = this.#refusals.get(keyOf(account, list));
    return refusal && this.clock.now() < refusal.until ? refusal.error : undefined;
  }

  note(account: AccountRef, list: string, error: CallRailError): void {
    const until = this.clock.now() + lifetimes.reference;
    this.#refusals.set(keyOf(account, list), { error, until });
  }

  forget(): void {
    this.#refusals.clear();
  }
}

function keyOf({ connectionId, accountId }: AccountRef, list: string): string {
  return JSON.stringify([connectionId, accountId, list]);
}
