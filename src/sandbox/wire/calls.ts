import type { CallRecord } from '../records';
import { attributionFields } from './callAttribution';
import { callWire, type CallView, type FieldRender, type FieldTable } from './callBasics';
import { conversationFields } from './callConversation';
import { detailFields } from './callDetails';
import { preferGiven } from './given';

/** Fields that lists and single calls add when `fields` names them. */
const listFields: FieldTable = { ...attributionFields, ...detailFields };

/** Fields that only single calls have. */
const singleFields: FieldTable = { ...listFields, ...conversationFields };

/** The renderers behind `fields=a,b`; names that are unknown (or retired) are passed over. */
export function chosenFields(names: readonly string[], single: boolean): [string, FieldRender][] {
  const table = single ? singleFields : listFields;
  return names.flatMap(name => {
    const render = Object.hasOwn(table, name) ? table[name] : undefined;
    return render ? [[name, render] as [string, FieldRender]] : [];
  });
}

export function callWireWith(
  call: CallRecord,
  view: CallView,
  fields: readonly [string, FieldRender][],
): Record<string, unknown> {
  const wire: Record<string, unknown> = callWire(call, view, true);
  for (const [name, render] of fields) wire[name] = render(call, view);
  return preferGiven(wire, call.given);
}
