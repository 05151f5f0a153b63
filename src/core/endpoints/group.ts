import { pathParameters } from './parameters';
import type { Endpoint, EndpointGroup, Parameter } from './endpoint';

/** An endpoint as its group writes it. */
export interface GroupEntry extends Omit<Endpoint, 'id' | 'group' | 'parameters' | 'notes'> {
  /** Unique in its group: `list`. */
  id: string;
  parameters?: readonly Parameter[];
  notes?: readonly string[];
}

/** The endpoints of a group, each with the ids of its path. */
export function group(name: EndpointGroup, entries: readonly GroupEntry[]): Endpoint[] {
  return entries.map(({ id, parameters = [], notes = [], ...entry }) => ({
    ...entry,
    id: `${name}.${id}`,
    group: name,
    parameters: [...pathParameters(entry.path), ...parameters],
    notes,
  }));
}
