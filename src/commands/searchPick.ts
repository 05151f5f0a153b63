import * as vscode from 'vscode';
import type { App } from '../app';
import type { CallId } from '../api/schemas/ids';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import { LiveSearch, type LiveState } from '../core/liveSearch';
import { completeQuery, namesOffered } from '../core/query/completeQuery';
import { parseQuery } from '../core/query/parseQuery';
import type { NamedAccount } from '../core/query/callsQuestion';
import { noNames, type QueryNames } from '../core/query/queryNames';
import { mendedQuery } from '../host/queryWords';
import { sameLine } from './sameLine';
import { searchLines, type Found, type SearchAction, type SearchItem } from './searchItems';

/** Calls that are shown while somebody types; the Calls view shows them all. */
const shownCalls = 20;
/** Requests for one text where CallRail cannot filter: the next letter asks again. */
const requestsAtOnce = 2;

/** How a live search ended, and the text that was there then. */
export interface SearchOutcome {
  text: string;
  /** What it asks for. */
  query: string;
  choice:
    | { kind: 'open'; callId: CallId }
    | { kind: 'showAll' | 'table' | 'save' }
    | { kind: 'dismissed' };
}

const table = {
  iconPath: new vscode.ThemeIcon('table'),
  tooltip: vscode.l10n.t('Open as Table'),
};
const save = { iconPath: new vscode.ThemeIcon('save'), tooltip: vscode.l10n.t('Save Search…') };

/** Searches the calls of an account while the user types, until something is chosen. */
export function pickSearched(
  app: App,
  account: NamedAccount,
  title: string,
  text: string,
): Promise<SearchOutcome> {
  return new Promise(resolve => {
    const pick = new SearchPick(app, account, outcome => resolve(outcome));
    pick.show(title, text);
  });
}

/** Somebody who types in quotation marks has not closed them yet, and wants to see calls all the same. */
function withQuoteClosed(text: string): string {
  const { problems } = parseQuery(text, Date.now());
  const unclosed = problems.find(({ code }) => code === 'unclosed-quote');
  return unclosed ? mendedQuery(text, unclosed) : text;
}

class SearchPick {
  readonly #input = vscode.window.createQuickPick<SearchItem>();
  readonly #live: LiveSearch<Found>;
  readonly #closed = new AbortController();
  readonly #owned: vscode.Disposable;
  #names: QueryNames = noNames;
  /** The lists that are known, or on their way. */
  readonly #learned = new Set<keyof QueryNames>();
  #state: LiveState<Found> = { kind: 'waiting', text: '' };
  /** What was drawn last, and the line that was put in front. */
  #drawn: { text: string; front: SearchItem | undefined } | undefined;

  constructor(
    private readonly app: App,
    private readonly account: NamedAccount,
    private readonly settle: (outcome: SearchOutcome) => void,
  ) {
    const input = this.#input;
    this.#live = new LiveSearch(
      (text, signal) => askedBy('search', () => this.#find(text, signal)),
      state => this.#take(state),
    );
    this.#owned = vscode.Disposable.from(
      input,
      this.#live,
      input.onDidChangeValue(value => this.#typed(value)),
      input.onDidAccept(() => this.#accept(input.activeItems[0]?.action)),
      input.onDidTriggerButton(button => this.#end({ kind: button === table ? 'table' : 'save' })),
      input.onDidHide(() => this.#end({ kind: 'dismissed' })),
      app.session.onDidChange(() => this.#end({ kind: 'dismissed' })),
    );
  }

  show(title: string, text: string): void {
    const input = this.#input;
    const placeholder = vscode.l10n.t(
      'Calls of {0}: text, company:…, status:missed, tag:…, range:last_month…',
      this.account.name,
    );
    // Calls stay in the order in which CallRail gives them, whatever in them is highlighted.
    Object.assign(input, { title, placeholder, ignoreFocusOut: true, sortByLabel: false });
    input.buttons = [table, save];
    input.value = text;
    this.#live.ask(text, { atOnce: true });
    input.show();
    void this.#learnNames();
  }

  #typed(value: string): void {
    this.#live.ask(value);
    this.#draw();
    void this.#learnNames();
  }

  /** Names come when they come; what is typed meanwhile is completed without. */
  async #learnNames(): Promise<void> {
    const { value } = this.#input;
    const wanted = namesOffered(value, value.length).filter(name => !this.#learned.has(name));
    if (wanted.length === 0) return;
    const { signal } = this.#closed;
    for (const name of wanted) this.#learned.add(name);
    try {
      const { search } = this.app;
      const names = await askedBy('search', () => search.names(this.account, { signal }, wanted));
      const known = Object.fromEntries(wanted.map(name => [name, names[name]]));
      this.#names = { ...this.#names, ...known };
      if (!signal.aborted) this.#draw({ keep: true });
    } catch (error) {
      for (const name of wanted) this.#learned.delete(name);
      // The search itself meets the same failure, and says so.
      if (!isAbort(error)) this.app.log.warn(String(error));
    }
  }

  async #find(text: string, signal: AbortSignal): Promise<Found> {
    const { search } = this.app;
    const query = withQuoteClosed(text);
    const { after } = await search.plan(this.account, query, { signal });
    const options = { perPage: shownCalls, stretch: requestsAtOnce, signal };
    return { pages: [await search.find(this.account, query, options)], after };
  }

  #take(state: LiveState<Found>): void {
    this.#state = state;
    this.#input.busy = state.kind === 'waiting';
    this.#draw();
  }

  /**
   * Puts the line in front that Enter is to mean. For the same text, a line that somebody has moved
   * to stays, as long as it is there; with `keep`, any that does something.
   */
  #draw({ keep = false } = {}): void {
    const { value, activeItems } = this.#input;
    const [active] = activeItems;
    const isSame = this.#drawn?.text === value;
    const stays = active && isSame && (keep || active !== this.#drawn?.front);
    const suggestions = completeQuery(value, value.length, this.#names);
    const { items, front } = searchLines(value, suggestions, this.#state);
    const next = (stays ? sameLine(items, active) : undefined) ?? front;
    this.#input.items = items;
    if (next) this.#input.activeItems = [next];
    this.#drawn = { text: value, front: next };
  }

  #accept(action: SearchAction | undefined): void {
    switch (action?.kind) {
      case 'write':
        this.#input.value = action.text;
        this.#typed(action.text);
        break;
      case 'open':
        this.#end({ kind: 'open', callId: action.call.id });
        break;
      case 'showAll':
        this.#end({ kind: 'showAll' });
        break;
      case 'lookFurther':
        void this.#lookFurther();
        break;
      case 'retry':
        this.#live.again();
        break;
      case 'nothing':
      case undefined:
    }
  }

  /** Looks through more calls, and adds what fits to what is there. */
  async #lookFurther(): Promise<void> {
    const state = this.#state;
    if (state.kind !== 'found' || this.#input.busy) return;
    this.#input.busy = true;
    const { pages } = state.value;
    try {
      const { signal } = this.#closed;
      const next = await askedBy('search', () => pages.at(-1)?.next({ signal }));
      // Somebody may have typed on meanwhile.
      if (!next || this.#state !== state) return;
      this.#take({ ...state, value: { ...state.value, pages: [...pages, next] } });
      const [added] = next.items;
      const wanted = this.#input.items.filter(({ action }) =>
        added ? action?.kind === 'open' && action.call === added : action?.kind === 'lookFurther',
      );
      // What was added is what one wants to look at; without, one goes on.
      if (wanted.length > 0) this.#input.activeItems = wanted;
    } catch (error) {
      if (this.#state === state && !isAbort(error))
        this.#take({ kind: 'failed', text: state.text, error });
    }
  }

  #end(choice: SearchOutcome['choice']): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    const text = this.#input.value;
    this.settle({ text, query: withQuoteClosed(text.trim()), choice });
    this.#owned.dispose();
  }
}
