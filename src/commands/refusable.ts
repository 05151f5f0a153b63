import { isAbort } from '../base/abort';
import type { Step } from '../host/prompt';
import { explain } from '../host/report';

/**
 * The end of a dialogue. When it fails, `tell` receives the sentence that says why, and the dialogue
 * goes back to `step`, where everything still is as it was typed.
 */
export async function refusable(
  task: () => Promise<unknown>,
  step: Step,
  tell: (problem: string | undefined) => void,
): Promise<Step | undefined> {
  try {
    tell(undefined);
    await task();
    return undefined;
  } catch (error) {
    if (isAbort(error)) throw error;
    tell(explain(error).message);
    return step;
  }
}
