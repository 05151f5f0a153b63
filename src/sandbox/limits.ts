import { dayMs, hourMs } from '../base/clock';

/** CallRail's general allowance for an account. */
export const hourlyAllowed = 1000;
export const dailyAllowed = 10_000;

/** Calls and texts have allowances of their own, an hour and a day. */
const special = [
  { path: /\/calls(\.json)?$/, hourly: 100, daily: 2000 },
  { path: /\/text-messages(\.json)?$/, hourly: 150, daily: 1000 },
];

/** How many requests the gateway takes in a second. */
const gatewayRate = 10;

const secondMs = 1000;

/** Counts requests in whole hours and days (UTC). */
class Limits {
  #hour = 0;
  #day = 0;
  #hourly = 0;
  #daily = 0;

  constructor(
    private readonly hourlyAllowed: number,
    private readonly dailyAllowed: number,
  ) {}

  /** Counts one request; false, and not counted, if that is more than is allowed. */
  take(now: number): boolean {
    const hour = Math.floor(now / hourMs);
    const day = Math.floor(now / dayMs);
    if (hour !== this.#hour) [this.#hour, this.#hourly] = [hour, 0];
    if (day !== this.#day) [this.#day, this.#daily] = [day, 0];
    const left = this.#hourly < this.hourlyAllowed && this.#daily < this.dailyAllowed;
    // Never more than is allowed, also where nobody is refused for it.
    this.#hourly = Math.min(this.#hourly + 1, this.hourlyAllowed);
    this.#daily = Math.min(this.#daily + 1, this.dailyAllowed);
    return left;
  }

  get headers(): Record<string, string> {
    return {
      'x-rate-limit-hourly-allowed': String(this.hourlyAllowed),
      'x-rate-limit-hourly-used': String(this.#hourly),
      'x-rate-limit-daily-allowed': String(this.dailyAllowed),
      'x-rate-limit-daily-used': String(this.#daily),
    };
  }
}

/** What is counted for whom, and whether it is held against them. */
export class RateLimits {
  #general = new WeakMap<object, Limits>();
  #special = new WeakMap<object, Limits[]>();
  #passed: number[] = [];

  /** `real` refuses as CallRail and the gateway do; the demo is never refused for its use. */
  constructor(readonly mode: 'off' | 'real') {}

  /** Counts a request to CallRail; whether it may pass, and the headers that tell so. */
  take(owner: object, method: string, path: string, now: number) {
    let general = this.#general.get(owner);
    if (!general) {
      this.#general.set(owner, (general = new Limits(hourlyAllowed, dailyAllowed)));
    }
    let passes = general.take(now);
    if (method === 'POST') passes = this.#takeSpecial(owner, path, now) && passes;
    return { passes: passes || this.mode === 'off', headers: general.headers };
  }

  #takeSpecial(owner: object, path: string, now: number): boolean {
    const index = special.findIndex(each => each.path.test(path));
    if (index < 0) return true;
    let all = this.#special.get(owner);
    if (!all) {
      all = special.map(({ hourly, daily }) => new Limits(hourly, daily));
      this.#special.set(owner, all);
    }
    return all[index]?.take(now) ?? true;
  }

  /** Whether the gateway takes another request now. */
  passesGateway(now: number): boolean {
    if (this.mode === 'off') return true;
    this.#passed = this.#passed.filter(at => at > now - secondMs && at <= now);
    if (this.#passed.length >= gatewayRate) return false;
    this.#passed.push(now);
    return true;
  }

  /** As if nothing had been asked yet. */
  reset(): void {
    this.#general = new WeakMap();
    this.#special = new WeakMap();
    this.#passed = [];
  }
}
