import type { OutgoingHttpHeaders } from 'node:http';
import { closeSync, openSync, writeSync } from 'node:fs';
import { maskedHeaders, withoutKey } from './masked';
import type { SandboxRequest } from './requestLog';

/**
 * Appends requests and their answers to a file, one JSON object a line, without the key. Each line is
 * written before the next is begun, so that nothing is lost however the process ends.
 */
export class Recorder {
  #file: number | undefined;

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

  async take(
    request: SandboxRequest,
    answer: Response,
    before: OutgoingHttpHeaders,
  ): Promise<void> {
    const text = await answer.text();
    if (this.#file === undefined) return;
    const { method, path, headers, body, at, hint } = request;
    const line = {
      at: new Date(at).toISOString(),
      method,
      path,
      request: { headers: maskedHeaders(headers), body: body ?? null },
      response: {
        status: answer.status,
        headers: { ...before, ...Object.fromEntries(answer.headers) },
        body: parse(text),
      },
      hint: hint ?? null,
    };
    writeSync(this.#file, `${withoutKey(JSON.stringify(line), headers)}\n`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
