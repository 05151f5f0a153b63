/** The zone of this process during the tests of one `describe`. */
export function inTimeZone(zone: string): void {
  let before: string | undefined;

  beforeEach(() => {
    before = process.env.TZ;
    process.env.TZ = zone;
  });

  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}
