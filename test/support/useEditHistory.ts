import assert from 'node:assert/strict';
import type { Tag } from '../../src/api/schemas/tag';
import type { EditHistory } from '../../src/core/editHistory';
import { undoLastEdit, type UndoMany } from '../../src/core/undoEdit';
import type { AskAnyway } from '../../src/core/undoPlan';
import type { RecordRef } from '../../src/core/records';
import { useSession } from './useSession';

/** What is asked where nothing was to be asked. */
const noQuestion: AskAnyway = () => assert.fail('Nothing was to be asked.');

/** A session whose edits are kept, so that they can be undone, for each test of a `describe`. */
export function useEditHistory() {
  const at = useSession({ calls: 100 });
  let kept: EditHistory | undefined;
  beforeEach(() => (kept = at().keepHistory()));
  afterEach(() => kept?.dispose());

  const history = () => {
    assert.ok(kept);
    return kept;
  };
  /** Undoes the last edit, or that of one record. */
  const undo = (ask = noQuestion, of?: RecordRef, many?: UndoMany) => {
    const { session, callEditor, tagEditor } = at();
    const services = { session, callEditor, tagEditor, history: history() };
    return undoLastEdit(services, ask, { of, many });
  };
  const someTag = async (fits: (tag: Tag) => boolean = () => true) =>
    (await at().tagEditor.all(at().accountRef())).find(fits)!;

  return { at, history, undo, someTag };
}
