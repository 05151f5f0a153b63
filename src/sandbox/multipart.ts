import type { SandboxContext } from './context';

/** A file that came with a form. The log keeps what it was; its bytes are taken once. */
export class Attachment {
  readonly size: number;
  #bytes: Uint8Array<ArrayBuffer> | undefined;

  constructor(
    readonly name: string,
    readonly type: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) {
    this.size = bytes.length;
    this.#bytes = bytes;
  }

  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes ?? new Uint8Array(0);
    this.#bytes = undefined;
    return bytes;
  }
}

/** A `multipart/form-data` body as an object of texts and attachments; undefined if it is none. */
export async function readMultipart(
  request: SandboxContext['req'],
): Promise<Record<string, string | Attachment> | undefined> {
  try {
    const body: Record<string, string | Attachment> = {};
    for (const [name, value] of await request.formData()) {
      body[name] =
        typeof value === 'string'
          ? value
          : new Attachment(value.name, value.type, new Uint8Array(await value.arrayBuffer()));
    }
    return body;
  } catch {
    return undefined;
  }
}
