import { mask, withoutKeys } from './secretText';
import { toDisposable, type Disposable } from './disposable';

/** Where the lines of the log go. VS Code's `LogOutputChannel` fits. */
export interface Logger {
  trace(message: string): void;
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Personal data that must not be read in a log. */
const patterns: [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, mask],
  [/(\+|%2B)\d{7,15}\b/gi, mask],
];

/** Masks secrets and personal data; learns each key when it comes into use. */
export class Redactor {
  readonly #secrets = new Set<{ secret: string }>();

  /** From now on, until disposed, `secret` is masked wherever it stands. */
  learn(secret: string): Disposable {
    // An entry of its own, so that a key learnt twice stays masked until both have let go.
    const entry = { secret };
    if (secret !== '') this.#secrets.add(entry);
    return toDisposable(() => this.#secrets.delete(entry));
  }

  redact(text: string): string {
    let result = text;
    // Longest first: a secret that begins with another must not leave its tail behind.
    const secrets = [...this.#secrets].map(entry => entry.secret);
    for (const secret of secrets.sort((a, b) => b.length - a.length)) {
      result = result.replaceAll(secret, mask).replaceAll(encodeURIComponent(secret), mask);
    }
    result = withoutKeys(result);
    for (const [pattern, replacement] of patterns) result = result.replace(pattern, replacement);
    return result;
  }
}

/** A logger that masks what it is told before it passes it on. */
export function redacting(logger: Logger, redactor: Redactor): Logger {
  return {
    trace: message => logger.trace(redactor.redact(message)),
    debug: message => logger.debug(redactor.redact(message)),
    info: message => logger.info(redactor.redact(message)),
    warn: message => logger.warn(redactor.redact(message)),
    error: message => logger.error(redactor.redact(message)),
  };
}

export const silentLogger: Logger = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
