import type { RequestOptions } from '../../api/send';
import type { TableQuestion } from './tableQuestion';

interface Asking {
  question: TableQuestion;
  controller: AbortController;
}

/** Asks one question at a time: another one gives up the one before. */
export class TableAsking {
  #asking: Asking | undefined;

  constructor(
    /** Brings the answer, and shows it unless it was given up. */
    private readonly answer: (question: TableQuestion, options: RequestOptions) => Promise<void>,
    private readonly onChange: () => void,
  ) {}

  /** What is being asked. */
  get question(): TableQuestion | undefined {
    return this.#asking?.question;
  }

  /** False where it was given up. */
  async ask(
    question: TableQuestion,
    { signal, ...options }: RequestOptions = {},
  ): Promise<boolean> {
    this.stop();
    const controller = new AbortController();
    const asking = { question, controller };
    this.#asking = asking;
    this.onChange();
    const either = signal ? AbortSignal.any([controller.signal, signal]) : controller.signal;
    try {
      await this.answer(question, { ...options, signal: either });
      return true;
    } catch (error) {
      if (controller.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#asking === asking) {
        this.#asking = undefined;
        this.onChange();
      }
    }
  }

  stop(): void {
    this.#asking?.controller.abort();
  }
}
