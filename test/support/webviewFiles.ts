import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Where the built pages are; another folder can be named while the product does not build. */
const folder = process.env.CALLRAIL_TEST_WEBVIEWS ?? 'dist/webview';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** Serves the built files of the webviews, and documents that tests put beside them. */
export class WebviewFiles {
  readonly #server: Server;
  readonly #documents = new Map<string, string>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async listen(): Promise<WebviewFiles> {
    const server = createServer((request, response) => {
      void files.#answer(request.url ?? '/').then(({ status, type, body }) => {
        response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
      });
    });
    const files = new WebviewFiles(server);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return files;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves a document and returns its address. */
  add(html: string): string {
    const path = `/documents/${this.#documents.size}.html`;
    this.#documents.set(path, html);
    return this.origin + path;
  }

  async #answer(path: string) {
    const document = this.#documents.get(path);
    if (document !== undefined) return { status: 200, type: 'text/html', body: document };
    const [, name, extension = ''] = /^\/(\w+\.(\w+))$/.exec(path) ?? [];
    const type = types[extension];
    const body = name && type ? await readFile(join(folder, name)).catch(() => null) : null;
    return body && type
      ? { status: 200, type, body }
      : { status: 404, type: 'text/plain', body: 'Not found' };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
