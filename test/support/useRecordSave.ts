import { readEditable } from '../../src/core/readEditable';
import type { FieldConflict, RawRecord } from '../../src/core/recordPatch';
import { saveRecord, type SaveOutcome, type SaveQuestions } from '../../src/core/recordSave';
import type { RecordRef } from '../../src/core/records';
import type { CallRecord } from '../../src/sandbox/records';
import { useSession } from './useSession';

export type Resolution = Awaited<ReturnType<SaveQuestions['resolve']>>;

/** What the questions of a save were about, and the answers to give. */
export function answering(
  answers: { confirm?: boolean; resolve?: Resolution; meanwhile?: () => unknown } = {},
) {
  const asked: { confirmed: string[][]; conflicts: FieldConflict[][]; besides: string[][] } = {
    confirmed: [],
    conflicts: [],
    besides: [],
  };
  const questions: SaveQuestions = {
    confirm: async changes => {
      asked.confirmed.push(changes.map(({ field }) => field));
      await answers.meanwhile?.();
      return answers.confirm ?? true;
    },
    resolve: (conflicts, _, changes) => {
      asked.conflicts.push([...conflicts]);
      asked.besides.push(changes.map(({ field }) => field));
      return Promise.resolve(answers.resolve);
    },
  };
  return { asked, questions };
}

/** Records that are edited and saved, for each test of a `describe`. */
export function useRecordSave() {
  const at = useSession({ calls: 100 });

  const refOf = ({ id }: CallRecord): RecordRef => ({ ...at().accountRef(), kind: 'call', id });
  const someTag = () => at().account.tags.find(({ disabled }) => !disabled)!;
  const save = (
    ref: RecordRef,
    draft: { base: RawRecord | undefined; edited: RawRecord },
    { questions } = answering(),
  ) => saveRecord(at(), ref, draft, questions);
  /** Reads a record, edits it, lets something happen, and saves it. */
  const edit = async (
    ref: RecordRef,
    changes: RawRecord,
    asking = answering(),
    meanwhile: () => unknown = () => undefined,
  ): Promise<SaveOutcome> => {
    const base = await readEditable(at(), ref);
    await meanwhile();
    return save(ref, { base, edited: { ...base, ...changes } }, asking);
  };

  return { at, refOf, someTag, save, edit };
}
