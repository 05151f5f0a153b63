import * as z from 'zod';
import { compact } from './pages';
import { defineTool } from './tool';

export const listConnections = defineTool({
  name: 'callrail_list_connections',
  title: 'List connections',
  description:
    'The CallRail connections of the Maton key, oldest first, with their status. Only ACTIVE ones can be used. 1 request.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.looseObject({})), total: z.int() }),
  async run({ session }, _, options) {
    const connections = await session.connections(options);
    // The address of the consent page holds a session token, and stays out.
    const items = connections.map(({ connection_id, status, creation_time, method }) =>
      compact({ connection_id, status, creation_time, method }),
    );
    return { items, total: items.length };
  },
});
