import assert from 'node:assert/strict';
import { tools as table } from '../../../src/core/tools/toolTable';
import { inputSchema } from '../../../src/core/tools/toolSchema';
import { useTools } from '../../support/useTools';

interface Known {
  mask: string;
  value: string;
}

describe('Masks in arguments', () => {
  const tools = useTools();

  /** What a caller's fields are masked as, beside what they hold. */
  async function known(): Promise<Known[]> {
    const { session, account } = tools();
    const { id } = session.call(({ customer }) => customer.name !== null);
    const input = { ...account, call_id: id };
    const masked = await tools().answer('callrail_get_call', input);
    const open = await tools().answer('callrail_get_call', {
      ...input,
      include_personal_data: true,
    });
    return ['customer_name', 'customer_phone_number'].map(field => {
      assert.match(String(masked[field]), /^\[(name|phone) \d+\]$/);
      return { mask: String(masked[field]), value: String(open[field]) };
    });
  }

  /** Arguments that let a tool run, before one of them is replaced. */
  function fitting(required: readonly string[]): Record<string, unknown> {
    const { session, account } = tools();
    const { id, company, tracker } = session.call();
    const ids: Record<string, unknown> = {
      call_id: id,
      company_id: company.id,
      tracker_id: tracker.id,
      user_id: session.account.users[0]!.id,
      tag_id: session.account.tags[0]!.id,
      name: 'From an agent',
    };
    return { ...account, ...Object.fromEntries(required.map(field => [field, ids[field]])) };
  }

  /** The arguments of a tool that take a text, or a list of them. */
  function textsOf(tool: (typeof table)[number]): [string, (text: string) => unknown][] {
    const { properties = {} } = inputSchema(tool) as { properties?: Record<string, object> };
    return Object.entries(properties).flatMap(([field, schema]) => {
      const type = /"type":"(array|string)"/.exec(JSON.stringify(schema))?.[1];
      return type ? [[field, text => (type === 'array' ? [text] : text)]] : [];
    });
  }

  function written(mask: string, field: string): string[] {
    const plain = [mask, `${mask} zz`, `"${mask}"`];
    if (field !== 'query') return plain;
    const before = [
      'colour',
      'tag',
      'agent',
      'company',
      'source',
      'from',
      'min-duration',
      'status',
    ];
    return [
      ...plain,
      `"${mask}`,
      `"\n${mask}"`,
      `${'x'.repeat(1_995)} ${mask}`,
      `"min-duration:${mask}" min-duration:${'y'.repeat(95)}" "${mask}"`,
      `from:"${'y'.repeat(95)} ${mask}"`,
      ...before.flatMap(name => [`${name}:${mask}`, `${name}:"${mask}" ${mask}`]),
    ];
  }

  function assertHidden(told: unknown, facts: readonly Known[], what: string): void {
    const text = JSON.stringify(told).toLowerCase();
    for (const { value } of facts)
      for (const part of value.split(' '))
        assert.ok(!text.includes(part.toLowerCase()), `${what}: ${text}`);
  }

  it('come back as masks from every tool, whatever argument they stand in', async () => {
    const facts = await known();
    for (const tool of table)
      for (const [field, given] of textsOf(tool)) {
        const { required = [] } = inputSchema(tool) as { required?: string[] };
        for (const { mask } of facts)
          for (const text of written(mask, field)) {
            const input = { ...fitting(required), [field]: given(text) };
            if (tool.name.endsWith('_tag') && field !== 'tag_id') input.tag_level = 'account';
            const outcome = await tools().outcome(tool.name, input);
            assertHidden(outcome, facts, `${tool.name} ${JSON.stringify(input)}`);
          }
      }
  });

  it('mean what they stand for where people are written about, and only there', async () => {
    const [name] = await known();
    assert.ok(name);
    const tag = { ...tools().account, name: name.mask, tag_level: 'account' };
    await tools().answer('callrail_create_tag', tag);
    assert.equal(tools().session.account.tags.at(-1)?.name, name.value);
    const { items } = await tools().answer('callrail_list_tags', {
      ...tools().account,
      per_page: 50,
    });
    assert.ok((items as { name: string }[]).some(each => each.name === name.mask));
    const requests = await tools().session.requests(async () => {
      for (const [tool, field] of [
        ['callrail_api_reference', 'endpoint'],
        ['callrail_get_company', 'company_id'],
        ['callrail_summarize_calls', 'start_date'],
        ['callrail_update_call', 'value'],
      ] as const)
        assert.match(
          await tools().problem(tool, { ...tools().account, [field]: name.mask }),
          new RegExp(`\\[name \\d+\\] stands for a person, and ${field} names none\\.$`),
        );
    });
    assert.equal(requests.length, 0);
  });

  it('are one word of a query, of which a name cannot make more', async () => {
    const { session, account } = tools();
    const { id, customer } = session.call(each => each.customer.name !== null);
    customer.name = 'Q "status:missed" \\ direction:outbound';
    const { customer_name } = await tools().answer('callrail_get_call', {
      ...account,
      call_id: id,
    });
    const mask = String(customer_name);
    for (const [range, query] of [
      ['today', `${mask} range:today`],
      ['yesterday', `"${mask}" range:yesterday`],
    ] as const) {
      const [request] = await tools().requests('callrail_search_calls', { ...account, query });
      const asked = new URL(request!.path, 'http://localhost').searchParams;
      assert.equal(asked.get('search'), customer.name);
      assert.deepEqual([asked.get('date_range'), asked.get('direction')], [range, null]);
    }
  });

  it('stand by themselves, or are refused', async () => {
    const [name, phone] = await known();
    for (const search of [`x${name!.mask}`, `${phone!.mask}0`, `${name!.mask}${phone!.mask}`])
      assert.match(
        await tools().problem('callrail_search_calls', { ...tools().account, search }),
        /has to stand by itself/,
      );
  });

  it('are taken off where the user agreed', async () => {
    const [name] = await known();
    const input = { ...tools().account, search: name!.mask, include_personal_data: true };
    const { asked } = await tools().answer('callrail_search_calls', input);
    assert.equal((asked as { search: string }).search, name!.value);
  });
});
