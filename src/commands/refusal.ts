import { isAbort } from '../base/abort';
import type { Step } from '../host/prompt';
import { explain } from '../host/report';

/**
 * Why the end of a dialogue failed. The dialogue goes back to a step that says so, where everything
 * still is as it was typed.
 */
export class Refusal {
  #problem: string | undefined;

  /** Finishes a dialogue; when that fails, it goes on with `step`. */
  async guard(task: () => Promise<unknown>, step: Step): Promise<Step | undefined> {
    try {
      await task();
      return undefined;
    } catch (error) {
      if (isAbort(error)) throw error;
      this.#problem = explain(error).message;
      return step;
    }
  }

  /** The problem, told once: what is changed in other steps may solve it. */
  take(): string | undefined {
    const problem = this.#problem;
    this.#problem = undefined;
    return problem;
  }
}
