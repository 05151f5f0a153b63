import type { Fault } from './faults';

/** A rule that cannot be read; the message says what is wrong with it. */
export class RuleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RuleError';
  }
}

const methods = ['*', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'];

const known =
  'a status (429), a share (25%), times=3, retry-after=2, delay=2s, error="text", ' +
  'truncate, reset, drip, empty';

/** What the body of a status says unless the rule has words of its own: CallRail's, where known. */
const words: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'HTTP Token: Access denied',
  403: 'You do not have permission to perform the requested action',
  404: 'Not found',
  405: 'Method not allowed',
  422: 'Unprocessable entity',
  429: 'Rate limit exceeded',
  500: 'Internal server error',
  502: 'Bad gateway',
  503: 'Service unavailable',
  504: 'Gateway timeout',
};

const effects: Record<string, (fault: Fault, value: string) => void> = {
  times: (fault, value) => {
    fault.times = wholeNumber('times', value);
    if (fault.times < 1) throw new RuleError('times=0 would never happen.');
  },
  'retry-after': (fault, value) => (fault.retryAfter = wholeNumber('retry-after', value)),
  delay: (fault, value) => (fault.delayMs = duration(value)),
  error: (fault, value) => (fault.body = { error: value.replace(/^"(.*)"$/, '$1') }),
};

const switches: Record<string, (fault: Fault) => void> = {
  truncate: fault => (fault.truncate = true),
  reset: fault => (fault.reset = true),
  drip: fault => (fault.drip = true),
  empty: fault => (fault.empty = true),
};

/**
 * Reads a rule such as `GET calls.json 429 retry-after=2 times=3` or `PUT * 500 25%`: method, a part
 * of the path (`*` stands for anything), and what goes wrong. Without `times` it goes on.
 */
export function parseFaultRule(rule: string): Fault {
  const [method = '', path, ...rest] = rule.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  if (!methods.includes(method.toUpperCase())) {
    throw new RuleError(
      `A rule begins with a method (${methods.slice(1).join(', ')}, or * for any), not with "${method}".`,
    );
  }
  if (path === undefined || rest.length === 0) {
    throw new RuleError(
      'A rule has a method, a part of the path, and what goes wrong: GET calls.json 429 times=3',
    );
  }
  const fault: Fault = { path: pattern(path), times: Infinity, rule: rule.trim() };
  if (method !== '*') fault.method = method.toUpperCase();
  for (const token of rest) apply(fault, token);
  const { status, body, delayMs, truncate, reset, drip, empty } = fault;
  if (![status, body, delayMs, truncate, reset, drip, empty].some(effect => effect !== undefined)) {
    throw new RuleError(`The rule does not say what goes wrong: ${known}.`);
  }
  if (fault.status !== undefined && (fault.truncate || fault.reset)) {
    throw new RuleError('truncate and reset spoil the usual answer; they go without a status.');
  }
  if (fault.status !== undefined && fault.body === undefined) {
    fault.body = { error: words[fault.status] ?? `Status ${fault.status}` };
  }
  return fault;
}

function apply(fault: Fault, token: string): void {
  if (/^\d{3}$/.test(token)) {
    fault.status = Number(token);
    if (fault.status < 200 || fault.status > 599) {
      throw new RuleError(`${token} is no status of an answer (200 to 599).`);
    }
    return;
  }
  const share = /^(\d+(?:\.\d+)?)%$/.exec(token);
  if (share) {
    fault.probability = Number(share[1]) / 100;
    if (fault.probability <= 0 || fault.probability > 1) {
      throw new RuleError(`A share is more than 0% and at most 100%, not ${token}.`);
    }
    return;
  }
  const [, name = '', value] = /^([a-z-]+)(?:=(.*))?$/i.exec(token) ?? [];
  const effect = Object.hasOwn(effects, name) ? effects[name] : undefined;
  const flip = Object.hasOwn(switches, name) ? switches[name] : undefined;
  if (effect && value !== undefined) effect(fault, value);
  else if (flip && value === undefined) flip(fault);
  else throw new RuleError(`"${token}" means nothing here. Known are ${known}.`);
}

function pattern(path: string): RegExp {
  const parts = path.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new RuleError(`${name}= takes a whole number, not "${value}".`);
  return Number(value);
}

/** Milliseconds of `500ms`, `2s`, `1.5s`. */
function duration(value: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(value);
  if (!match) throw new RuleError(`delay= takes a time such as 500ms or 2s, not "${value}".`);
  const milliseconds = Number(match[1]) * (match[2] === 's' ? 1000 : 1);
  // Timers end at once where a time is too long for them.
  if (milliseconds > 3_600_000) throw new RuleError('delay= takes at most an hour.');
  return milliseconds;
}
