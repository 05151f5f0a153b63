/** CallRail's general allowance for an account. */
export const hourlyAllowed = 1000;
export const dailyAllowed = 10_000;

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Counts requests in whole hours and days (UTC), for the rate headers. */
export class Limits {
  #hour = 0;
  #day = 0;
  #hourly = 0;
  #daily = 0;

  /** Counts one request and gives the headers that tell so. */
  count(now: number): Record<string, string> {
    const hour = Math.floor(now / hourMs);
    const day = Math.floor(now / dayMs);
    if (hour !== this.#hour) [this.#hour, this.#hourly] = [hour, 0];
    if (day !== this.#day) [this.#day, this.#daily] = [day, 0];
    // The demo is never refused for its use, so it never claims to be used up either.
    this.#hourly = Math.min(this.#hourly + 1, hourlyAllowed);
    this.#daily = Math.min(this.#daily + 1, dailyAllowed);
    return {
      'x-rate-limit-hourly-allowed': String(hourlyAllowed),
      'x-rate-limit-hourly-used': String(this.#hourly),
      'x-rate-limit-daily-allowed': String(dailyAllowed),
      'x-rate-limit-daily-used': String(this.#daily),
    };
  }
}
