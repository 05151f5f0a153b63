import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { webviewHtml } from '../../src/panels/html';
import {
  serve,
  type Handlers,
  type Port,
  type Protocol,
  type Remedy,
  type RequestName,
  type Service,
} from '../../src/protocol/rpc';
import { themes, type ThemeName } from './themes';
import type { WebviewFiles } from './webviewFiles';

export interface PanelPageOptions<P extends Protocol> {
  theme?: ThemeName;
  width?: number;
  height?: number;
  restore?: unknown;
  handlers?: Partial<Handlers<P>>;
  reducedMotion?: boolean;
  /** Where the reader is: an IANA name. */
  timezoneId?: string;
  /** Runs in the page before its own scripts. */
  initScript?: string;
}

/** What VS Code gives a page: messages to the host, and a state that outlives reloads. */
const vscodeApi = `
  window.violations = [];
  addEventListener('securitypolicyviolation', event =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  window.pageErrors = [];
  addEventListener('error', event => pageErrors.push(event.message));
  addEventListener('unhandledrejection', event => pageErrors.push(String(event.reason)));
  window.acquireVsCodeApi = () => ({
    postMessage: message => void window.toHost(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;

/** Runs in the page. */
function deliver(message: unknown): void {
  (globalThis as unknown as { postMessage(data: unknown, target: string): void }).postMessage(
    message,
    '*',
  );
}

/** A failure that the host knows something against. */
export class Remediable extends Error {
  constructor(
    message: string,
    readonly remedy: Remedy,
  ) {
    super(message);
  }
}

/** A browser's page before the product's document is in it, and the way to and from it. */
export interface Stage {
  page: Page;
  context: BrowserContext;
  port: Port;
  /** Loads the product's page: serve the port first. */
  load(): Promise<void>;
}

/** `name` names the page's files, as in `dist/webview/call.js`; `title` is the document's. */
export async function openStage<P extends Protocol>(
  browser: Browser,
  files: WebviewFiles,
  { name, title }: { name: string; title: string },
  options: PanelPageOptions<P>,
): Promise<Stage> {
  const { theme = 'dark', width = 1000, height = 900, restore = null } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: options.timezoneId,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const listeners = new Set<(message: unknown) => void>();
  await page.exposeFunction('toHost', (message: unknown) => {
    for (const listener of listeners) listener(message);
  });
  await page.addInitScript(vscodeApi);
  if (options.initScript !== undefined) await page.addInitScript(options.initScript);
  return {
    page,
    context,
    port: {
      // A page that is gone hears nothing; so it is in VS Code.
      post: message => void page.evaluate(deliver, message).catch(() => undefined),
      onMessage(listener) {
        listeners.add(listener);
        return { dispose: () => void listeners.delete(listener) };
      },
    },
    load: async () => {
      await page.goto(files.add(document({ origin: files.origin, name, title, theme, restore })));
    },
  };
}

/** A panel's real page in a real browser; the host's end is here, and can be scripted. */
export abstract class PanelPage<P extends Protocol> {
  /** Every request that arrived, in order. */
  readonly requests: { name: RequestName<P>; params: unknown }[] = [];
  /** The signals of requests, by name, latest last. */
  readonly signals: { name: RequestName<P>; signal: AbortSignal }[] = [];
  readonly page: Page;
  readonly context: BrowserContext;
  protected readonly service: Service<P>;
  readonly #handlers: Partial<Handlers<P>>;

  protected constructor(stage: Stage, protocol: P, options: PanelPageOptions<P>) {
    this.page = stage.page;
    this.context = stage.context;
    this.#handlers = options.handlers ?? {};
    const names = Object.keys(protocol.requests) as RequestName<P>[];
    const handlers = names.map(name => [
      name,
      (params: never, signal: AbortSignal) => {
        this.requests.push({ name, params });
        this.signals.push({ name, signal });
        const handler = this.#handlers[name] ?? this.defaults()[name];
        return handler(params, signal);
      },
    ]);
    this.service = serve(
      protocol,
      stage.port,
      Object.fromEntries(handlers) as Handlers<P>,
      error => ({
        code: 'test',
        message: error instanceof Error ? error.message : String(error),
        remedy: error instanceof Remediable ? error.remedy : undefined,
      }),
    );
  }

  /** A host that does what it is asked. */
  protected abstract defaults(): Handlers<P>;

  /** Answers a request from now on; without a handler, as a host that does what it is asked. */
  answer<K extends RequestName<P>>(name: K, handler?: Handlers<P>[K]): void {
    this.#handlers[name] = handler;
  }

  /** How often, and with what, something was asked. */
  asked(name: RequestName<P>): unknown[] {
    return this.requests.filter(request => request.name === name).map(({ params }) => params);
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async violations(): Promise<string[]> {
    return this.page.evaluate<string[]>('[...violations, ...pageErrors]');
  }

  async state(): Promise<Record<string, unknown>> {
    return this.page.evaluate<Record<string, unknown>>(
      'JSON.parse(sessionStorage.getItem("state"))',
    );
  }

  /** Reloads the page with another state, over which the old page writes no more. */
  async reloadWith(state: unknown): Promise<void> {
    const kept = JSON.stringify(JSON.stringify(state));
    await this.page.evaluate(`
      sessionStorage.setItem('state', ${kept});
      Storage.prototype.setItem = () => undefined;
    `);
    await this.page.reload();
  }

  /** The accessible name or text of what has the focus, through shadow trees. */
  async focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const element = document.activeElement;
      const inner = element?.shadowRoot?.activeElement ?? element;
      const label = inner?.getAttribute('aria-label') ?? element?.getAttribute('aria-label');
      return (label ?? element?.textContent ?? '').trim().replace(/\\s+/g, ' ');
    })()`);
  }

  async close(): Promise<void> {
    this.service.dispose();
    await this.context.close();
  }
}

interface DocumentOptions {
  origin: string;
  name: string;
  title: string;
  theme: ThemeName;
  restore: unknown;
}

/** The product's document, dressed with a theme as VS Code does before any script of ours runs. */
function document({ origin, name, title, theme, restore }: DocumentOptions): string {
  const { kind, colors } = themes[theme];
  const html = webviewHtml({
    cspSource: origin,
    nonce: 'n0nce',
    title,
    lang: 'en',
    scripts: [`${origin}/toolkit.js`, `${origin}/${name}.js`],
    styles: [`${origin}/${name}.css`],
    restore,
  });
  const variables = Object.entries(colors).map(([id, value]) => `--vscode-${id}: ${value};`);
  const style = `<style nonce="n0nce">:root { ${variables.join(' ')} }</style>`;
  return html
    .replace('</head>', `${style}</head>`)
    .replace('<body', `<body class="${kind}" data-vscode-theme-kind="${kind}"`);
}
