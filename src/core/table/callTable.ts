import type { Call } from '../../api/schemas/call';
import type { RequestOptions } from '../../api/send';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { CallSearch } from '../callSearch';
import type { CallChange, CallStore } from '../callStore';
import type { AccountRef } from '../refs';
import type { TagChange, TagEditor } from '../tagEditor';
import { callColumn, isSortField, knownColumns } from './callColumns';
import { pageSize, TableAnswer } from './tableAnswer';
import { TableAsking } from './tableAsking';
import type { TableFacts } from './tableFacts';
import {
  askTable,
  hasFieldsOf,
  retaggedText,
  sortedText,
  type TableQuestion,
} from './tableQuestion';
import { sameSort, type TableSort } from './tableRows';

export interface CallTableServices {
  search: CallSearch;
  calls: CallStore;
  tagEditor: TagEditor;
}

/** How many pages are loaded again, unasked, where as many had been there. */
const pagesAgain = 20;

/** The calls that a query means, page by page, as rows of chosen columns. */
export class CallTable implements Disposable {
  #columns: readonly string[];
  #answer: TableAnswer;
  readonly #asking = new TableAsking(
    (question, options) => this.#answerTo(question, options),
    () => this.#changed.fire(),
  );
  #tagsMayBeOld = false;
  #version = 0;
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: DisposableStore;
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly services: CallTableServices,
    readonly account: AccountRef,
    query: string,
    columns: readonly string[],
    /** BCP 47: texts are sorted as its readers expect. */
    private readonly language: string,
  ) {
    this.#columns = knownColumns(columns);
    this.#answer = TableAnswer.none(query, language);
    this.#subscriptions = new DisposableStore(
      this.#changed,
      services.calls.onDidChange(change => this.#followCall(change)),
      services.tagEditor.onDidChange(change => this.#followTag(change)),
    );
  }

  get columns(): readonly string[] {
    return this.#columns;
  }

  /** The query, as it is printed; as it was written where it could not be asked. */
  get text(): string {
    return this.#answer.asked.text;
  }

  get facts(): TableFacts {
    const { facts, loading } = this.#answer;
    return {
      ...facts,
      version: this.#version,
      columns: this.#columns,
      loading: this.#asking.question !== undefined || loading,
      tagsMayBeOld: this.#tagsMayBeOld,
    };
  }

  /** Calls and requests that loading all would take; undefined where nobody knows. */
  get remaining(): TableAnswer['remaining'] {
    return this.#answer.remaining;
  }

  /**
   * Asks for other calls; what was asked before is given up, and resolves to false. The table stays as
   * it was where that fails, and the failure is thrown. Loading goes on, unwaited for, until there are
   * `rows` (but not for more than 20 pages).
   */
  ask(text: string, options: RequestOptions & { rows?: number } = {}): Promise<boolean> {
    const { rows = 0, ...rest } = options;
    return this.#ask({ ...this.#wanted, text, rows }, rest);
  }

  /** Shows no calls: the query cannot be asked. */
  refuse(text: string, failure: unknown): void {
    this.stop();
    this.#answer = TableAnswer.none(text, this.language);
    this.#answer.failure = failure;
    this.#rowsChanged();
  }

  /** Asks anew, for as many rows as there are (but not for more than 20 pages). */
  reload(options?: RequestOptions): Promise<boolean> {
    return this.#ask(this.#wanted, { ...options, fresh: true });
  }

  /** Resolves once the next page is there, or has failed, which the facts tell; at once if more come. */
  more(): Promise<void> {
    return this.#answer.loading ? Promise.resolve() : this.#load(this.#answer.rows.kept.size + 1);
  }

  /** The same for all pages; what can be said against that is to be said before. */
  all(): Promise<void> {
    return this.#load(Infinity);
  }

  /** Gives up what is on its way; what is here stays. */
  stop(): void {
    this.#asking.stop();
    this.#answer.stop();
  }

  /**
   * Shows other columns. Calls are asked for anew only where they lack a field; the columns come with
   * them, and not at all where that fails.
   */
  async setColumns(columns: readonly string[], options?: RequestOptions): Promise<void> {
    const { page, rows } = this.#answer;
    const question = { ...this.#wanted, columns: knownColumns(columns) };
    const areHere = !page || hasFieldsOf(question.columns, rows);
    if (areHere) {
      this.#columns = question.columns;
      this.#rowsChanged();
    }
    if (!areHere || this.#asking.question) await this.#ask(question, { ...options, fresh: true });
  }

  /** Sorts at CallRail where CallRail can, by asking anew; else the rows that are here. */
  async sort({ key, descending }: TableSort, options?: RequestOptions): Promise<void> {
    const sort = callColumn(key)?.sort;
    if (sort === undefined || sort === 'none') return;
    if (isSortField(key)) {
      const text = sortedText(this.#wanted.text, { field: key, descending });
      if (!(await this.ask(text, options))) return;
      this.#answer.rows.sortBy(undefined);
    } else this.#answer.rows.sortBy({ key, descending });
    this.#rowsChanged();
  }

  /** Calls in the order of display, with the fields that are kept of them. */
  rows(from: number, count: number): Call[] {
    return this.#answer.rows.window(from, count);
  }

  /** Ids of the rows `from` up to and with `to`. */
  ids(from: number, to: number): string[] {
    return this.#answer.rows.ids(from, to);
  }

  /** Those of these calls that are here, in the order of display. */
  chosen(ids: Iterable<string>): Call[] {
    return this.#answer.rows.chosen(ids);
  }

  dispose(): void {
    this.stop();
    this.#subscriptions.dispose();
  }

  /** What is being asked for, or else is here: what the next question builds on. */
  get #wanted(): TableQuestion {
    return (
      this.#asking.question ?? {
        text: this.text,
        columns: this.#columns,
        rows: this.#answer.rows.kept.size,
      }
    );
  }

  async #ask(question: TableQuestion, options?: RequestOptions): Promise<boolean> {
    const isAnswered = await this.#asking.ask(question, options);
    if (isAnswered) void this.#answer.load(Math.min(question.rows, pagesAgain * pageSize));
    return isAnswered;
  }

  async #answerTo(question: TableQuestion, options: RequestOptions): Promise<void> {
    const { search } = this.services;
    const { account, language } = this;
    const { asked, rows, page } = await askTable(search, account, question, language, options);
    const before = this.#answer;
    before.stop();
    // Another order that is asked for goes before one that was chosen here.
    if (sameSort(asked.query, before.asked.query)) rows.sortBy(before.rows.sort);
    const answer: TableAnswer = new TableAnswer(asked, rows, page, () => {
      if (this.#answer !== answer) return;
      // Rows that only follow at the end leave the others where they are.
      if (rows.sort) this.#version += 1;
      this.#changed.fire();
    });
    this.#answer = answer;
    this.#columns = question.columns;
    this.#tagsMayBeOld = false;
    this.#version += 1;
  }

  /** While another question is being asked, no more answers to the present one are. */
  #load(rows: number): Promise<void> {
    return this.#asking.question ? Promise.resolve() : this.#answer.load(rows);
  }

  /** A change keeps its row in its place; what is gone moves those below. */
  #followCall({ ref, call }: CallChange): void {
    if (ref.accountId !== this.account.accountId) return;
    const { rows } = this.#answer;
    if (call ? rows.kept.update(call) : this.#answer.remove(ref.callId)) this.#rowsChanged();
  }

  #followTag({ ref, tag, deleted }: TagChange): void {
    if (ref.accountId !== this.account.accountId) return;
    const { kept } = this.#answer.rows;
    const name = deleted ? tag.name : kept.tagName(tag.id);
    const shown = kept.updateTag(tag, deleted);
    const unclear = !deleted && kept.hasBareTags;
    if (unclear) this.#tagsMayBeOld = true;
    if (shown || unclear) this.#rowsChanged();
    if (name !== undefined) void this.#retag(name, deleted ? undefined : tag.name);
  }

  /** Queries name tags, so the table's follows one that it asks for. */
  async #retag(before: string, after: string | undefined): Promise<void> {
    const text = retaggedText(this.#wanted.text, before, after);
    if (text === undefined) return;
    try {
      await this.#ask({ ...this.#wanted, text });
    } catch (error) {
      // The calls that are here answer a question that means nothing any more.
      this.refuse(text, error);
    }
  }

  #rowsChanged(): void {
    this.#version += 1;
    this.#changed.fire();
  }
}
