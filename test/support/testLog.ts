import type { Logger } from '../../src/base/log';

/** A logger that keeps its lines. */
export class TestLog implements Logger {
  readonly lines: string[] = [];

  readonly trace = (message: string) => void this.lines.push(message);
  readonly debug = this.trace;
  readonly info = this.trace;
  readonly warn = this.trace;
  readonly error = this.trace;
}
