import type { Workbench } from '../support/workbench';
import { until } from '../support/until';

/** The label of a call in the Calls view that stands for one person only; waits for the calls. */
export function someCall(w: Workbench): Promise<string> {
  return until('a call of a person by name', async () => {
    const labels = await w.view('Calls').labels();
    return labels.find(
      (label, _, all) =>
        /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(label) && all.indexOf(label) === all.lastIndexOf(label),
    );
  });
}
