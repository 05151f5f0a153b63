import { defaultCallFields, documentedCallFields } from '../../api/callFields';

/** Every field of a call that CallRail documents, those of all calls first. */
export const exportFields: readonly string[] = [...defaultCallFields, ...documentedCallFields];

/** What CallRail gives for single calls only: it costs a request a call. */
export const singleCallFields: readonly string[] = [
  'conversational_transcript',
  'integration_data',
];

/** What was said, in one text. Lists have it. */
export const transcriptField = 'transcription';

/** What filters after fetching look at, and has to be asked for. */
const filteredFields = [
  'agent_email',
  'campaign',
  'medium',
  'note',
  'source',
  'tags',
  'value',
] as const;

/** The parameter `fields` of a list that is to have these fields, and can be filtered afterwards. */
export function listFields(fields: readonly string[], filtered: boolean): string | undefined {
  const wanted = new Set(fields.map(fieldOf));
  if (filtered) for (const field of filteredFields) wanted.add(field);
  const extra = [...wanted].filter(field => !isDefault(field) && !singleCallFields.includes(field));
  return extra.length > 0 ? extra.join(',') : undefined;
}

/** Those of the fields that have to be asked for call by call. */
export function singleFields(fields: readonly string[]): string[] {
  return [...new Set(fields.map(fieldOf))].filter(field => singleCallFields.includes(field));
}

/** `milestones` of `milestones.first_touch.source`. */
function fieldOf(column: string): string {
  return column.split('.', 1)[0] ?? column;
}

function isDefault(field: string): boolean {
  return (defaultCallFields as readonly string[]).includes(field);
}
