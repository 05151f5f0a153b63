import { performance } from 'node:perf_hooks';

interface Row {
  name: string;
  value: string;
  remark: string;
}

const cases: (() => Promise<Row>)[] = [];
const endings: (() => unknown)[] = [];

/** Registers something whose time is measured: the median of its runs, after two that warm up. */
export function bench(name: string, task: () => unknown, { runs = 15 } = {}): void {
  cases.push(async () => {
    for (let index = 0; index < 2; index++) await task();
    const times: number[] = [];
    for (let index = 0; index < runs; index++) {
      const begun = performance.now();
      await task();
      times.push(performance.now() - begun);
    }
    times.sort((one, other) => one - other);
    const [fastest = 0, median = 0, slowest = 0] = [0, runs >> 1, runs - 1].map(at => times[at]);
    const remark = `${fastest.toFixed(1)} to ${slowest.toFixed(1)} ms in ${runs} runs`;
    return { name, value: `${median.toFixed(1)} ms`, remark };
  });
}

/** Registers something that is counted or weighed once, such as a file's size or requests. */
export function figure(name: string, ask: () => number | Promise<number>, unit: string): void {
  cases.push(async () => {
    const value = (await ask()).toLocaleString('en-US');
    return { name, value: `${value} ${unit}`, remark: '' };
  });
}

/** Registers what ends something that the cases share. */
export function whenDone(ending: () => unknown): void {
  endings.push(ending);
}

/** Runs what was registered, in order, and prints a table: for information, nothing is asserted. */
export async function runBenches(): Promise<void> {
  const rows: Row[] = [];
  for (const each of cases) rows.push(await each());
  for (const ending of endings) await ending();
  const width = (of: (row: Row) => string) => Math.max(...rows.map(row => of(row).length));
  const [names, values] = [width(row => row.name), width(row => row.value)];
  for (const { name, value, remark } of rows)
    console.log(`${name.padEnd(names)}  ${value.padStart(values)}  ${remark}`.trimEnd());
}
