import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { closeSync, openSync, writeSync } from 'node:fs';
import { maskedHeaders, withoutKey } from './masked';
import { outcomeOf, type SandboxRequest } from './requestLog';

const texts = /^text\/|\b(json|xml|javascript|x-www-form-urlencoded)\b/;

/**
 * Appends requests and their answers to a file, one JSON object a line, without the key. Each line is
 * written before the next is begun, so that nothing is lost however the process ends.
 */
export class Recorder {
  #file: number | undefined;
  readonly #taken = new WeakSet<SandboxRequest>();

  /** Throws an Error whose message is a sentence if the file cannot be written. */
  constructor(path: string) {
    try {
      this.#file = openSync(path, 'a');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`The file "${path}" cannot be written (${code ?? 'unknown'}).`, {
        cause: error,
      });
    }
  }

  /** An answer that is about to go out, with the headers that were set before it was made. */
  async take(
    request: SandboxRequest,
    answer: Response,
    before: OutgoingHttpHeaders,
  ): Promise<void> {
    if (this.#taken.has(request)) return;
    this.#taken.add(request);
    const body = request.method === 'HEAD' ? null : await bodyOf(answer);
    const headers = { ...before, ...Object.fromEntries(answer.headers) };
    this.#write(request, String(answer.status), { status: answer.status, headers, body });
  }

  /** A request that is over; if no answer of it was taken, how much of one came is not known. */
  takeEnd(request: SandboxRequest, answer: ServerResponse): void {
    if (this.#taken.has(request)) return;
    this.#taken.add(request);
    const status = answer.headersSent ? answer.statusCode : 0;
    const headers = answer.getHeaders();
    this.#write(request, outcomeOf(request), { status, headers, body: null });
  }

  #write(request: SandboxRequest, outcome: string, response: object): void {
    if (this.#file === undefined) return;
    const { method, path, headers, body, at, hint } = request;
    const line = {
      at: new Date(at).toISOString(),
      method,
      path,
      outcome,
      request: { headers: maskedHeaders(headers), body: body ?? null },
      response,
      hint: hint ?? null,
    };
    writeSync(this.#file, `${withoutKey(JSON.stringify(line), headers)}\n`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** JSON or text; of sounds and pictures the kind and the length, in bytes. */
async function bodyOf(answer: Response): Promise<unknown> {
  const type = answer.headers.get('content-type') ?? '';
  if (type === '' || texts.test(type)) return parse(await answer.clone().text());
  const length = answer.headers.get('content-length');
  const bytes = length === null ? (await answer.clone().arrayBuffer()).byteLength : Number(length);
  return { type, bytes };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
