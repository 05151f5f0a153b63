import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { webviewHtml } from '../../src/panels/html';
import { callPanel, type CallView, type Saved } from '../../src/protocol/callPanel';
import { callStrings } from '../../src/protocol/callStrings';
import { serve, type Handlers, type Remedy, type Service } from '../../src/protocol/rpc';
import { callView, conversation, tagChoices } from './callViews';
import { recordingAudio } from './recordingAudio';
import { themes, type ThemeName } from './themes';
import type { WebviewFiles } from './webviewFiles';

type Panel = typeof callPanel;
type RequestName = keyof Panel['requests'];

export interface PanelOptions {
  theme?: ThemeName;
  width?: number;
  height?: number;
  view?: CallView;
  restore?: unknown;
  strings?: Record<string, string>;
  handlers?: Partial<Handlers<Panel>>;
  reducedMotion?: boolean;
  /** Where the reader is: an IANA name. */
  timezoneId?: string;
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

/** The call panel's real page in a real browser; the host's end is here, and can be scripted. */
export class CallPanelPage {
  /** Every request that arrived, in order. */
  readonly requests: { name: RequestName; params: unknown }[] = [];
  /** The signals of requests, by name, latest last. */
  readonly signals: { name: RequestName; signal: AbortSignal }[] = [];
  readonly #handlers: Partial<Handlers<Panel>>;
  readonly #service: Service<Panel>;

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    public view: CallView,
    options: PanelOptions,
    port: Parameters<typeof serve>[1],
  ) {
    this.#handlers = options.handlers ?? {};
    const names = Object.keys(callPanel.requests) as RequestName[];
    const handlers = names.map(name => [
      name,
      (params: never, signal: AbortSignal) => {
        this.requests.push({ name, params });
        this.signals.push({ name, signal });
        const handler = this.#handlers[name] ?? this.#default(options)[name];
        return handler(params, signal);
      },
    ]);
    this.#service = serve(
      callPanel,
      port,
      Object.fromEntries(handlers) as Handlers<Panel>,
      error => ({
        code: 'test',
        message: error instanceof Error ? error.message : String(error),
        remedy: error instanceof Remediable ? error.remedy : undefined,
      }),
    );
  }

  static async open(
    browser: Browser,
    files: WebviewFiles,
    options: PanelOptions = {},
  ): Promise<CallPanelPage> {
    const { theme = 'dark', width = 1000, height = 900, restore = { call: 'CAL1' } } = options;
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
    const panel = new CallPanelPage(page, context, options.view ?? callView(), options, {
      // A page that is gone hears nothing; so it is in VS Code.
      post: message => void page.evaluate(deliver, message).catch(() => undefined),
      onMessage(listener) {
        listeners.add(listener);
        return { dispose: () => void listeners.delete(listener) };
      },
    });
    await page.goto(files.add(document(files.origin, theme, restore)));
    return panel;
  }

  /** Answers a request from now on; without a handler, as a host that does what it is asked. */
  answer<K extends RequestName>(name: K, handler?: Handlers<Panel>[K]): void {
    this.#handlers[name] = handler;
  }

  /** Tells the page that what kept the call away may have gone, or that tags have changed. */
  tell(event: 'retry' | 'tagsChanged'): void {
    this.#service.push(event, null);
  }

  push(view: CallView): void {
    this.view = view;
    this.#service.push('changed', view);
  }

  /** How often, and with what, something was asked. */
  asked(name: RequestName): unknown[] {
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
    this.#service.dispose();
    await this.context.close();
  }

  #saved(): Saved {
    return { view: this.view, problems: [] };
  }

  #default({ strings = {} }: PanelOptions): Handlers<Panel> {
    return {
      open: () => ({ strings: { ...callStrings, ...strings }, view: this.view }),
      reload: () => this.view,
      save: patch => {
        this.view = { ...this.view, form: { ...this.view.form, ...patch } };
        return this.#saved();
      },
      tagChoices: () => tagChoices,
      addTag: ({ name }) => {
        const tag = tagChoices.find(choice => choice.name === name);
        const chip = { name, color: tag?.color ?? null, background: tag?.background ?? null };
        this.view = { ...this.view, tags: [...this.view.tags, chip] };
        return this.#saved();
      },
      removeTag: ({ name }) => {
        this.view = { ...this.view, tags: this.view.tags.filter(tag => tag.name !== name) };
        return this.#saved();
      },
      recording: () => ({ kind: 'audio', bytes: recordingAudio(12), mimeType: 'audio/wav' }),
      transcript: () => conversation,
      previousCalls: () => ({
        more: false,
        calls: [
          {
            id: 'CAL2',
            time: 'Feb 2, 2026, 4:11 PM',
            outcome: 'missed',
            duration: null,
            tracker: 'Website pool',
          },
          {
            id: 'CAL3',
            time: 'Jan 20, 2026, 9:02 AM',
            outcome: 'voicemail',
            duration: '41s',
            tracker: 'Google Ads: brand',
          },
        ],
      }),
      openCall: () => null,
      act: () => null,
      remedy: () => null,
    };
  }
}

/** The product's document, dressed with a theme as VS Code does before any script of ours runs. */
function document(origin: string, theme: ThemeName, restore: unknown): string {
  const { kind, colors } = themes[theme];
  const html = webviewHtml({
    cspSource: origin,
    nonce: 'n0nce',
    title: 'Jane Caller',
    lang: 'en',
    scripts: [`${origin}/toolkit.js`, `${origin}/call.js`],
    styles: [`${origin}/call.css`],
    restore,
  });
  const variables = Object.entries(colors).map(([id, value]) => `--vscode-${id}: ${value};`);
  const style = `<style nonce="n0nce">:root { ${variables.join(' ')} }</style>`;
  return html
    .replace('</head>', `${style}</head>`)
    .replace('<body', `<body class="${kind}" data-vscode-theme-kind="${kind}"`);
}
