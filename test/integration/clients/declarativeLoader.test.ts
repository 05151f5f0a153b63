import assert from 'node:assert/strict';
import { useNativeSandbox } from '../../support/nativeSandbox';

interface Row {
  id: string;
  [field: string]: unknown;
}

/** What an established loader asks for, retired names among it. */
const callFields =
  'call_type,company_id,company_name,company_time_zone,created_at,device_type,first_call,' +
  'formatted_call_type,formatted_customer_location,formatted_business_phone_number,' +
  'formatted_customer_name,prior_calls,formatted_customer_name_or_phone_number,' +
  'formatted_customer_phone_number,formatted_duration,formatted_tracking_phone_number,' +
  'formatted_tracking_source,formatted_value,good_lead_call_id,good_lead_call_time,lead_status,' +
  'note,source,source_name,tags,total_calls,value,waveforms,tracker_id,speaker_percent,keywords,' +
  'medium,campaign,referring_url,landing_page_url,last_requested_url,referrer_domain,utm_source,' +
  'utm_medium,utm_term,utm_content,utm_campaign,utma,utmb,utmc,utmv,utmz,ga,gclid,fbclid,msclkid,' +
  'milestones,timeline_url,keywords_spotted,call_highlights,agent_email,keypad_entries';

const conversationFields =
  'id,company_id,initial_tracker_id,current_tracker_id,customer_name,customer_phone_number,' +
  'initial_tracking_number,current_tracking_number,last_message_at,state,company_time_zone,' +
  'formatted_customer_phone_number,formatted_initial_tracking_number,' +
  'formatted_current_tracking_number,formatted_customer_name,recent_messages';

/**
 * Loads streams as a declarative connector does: slices of 100 days, and within each from page to
 * page by the address in the `Link` header, which it asks as given, with its own parameters.
 */
class DeclarativeLoader {
  constructor(
    readonly base: string,
    readonly key: string,
    readonly account: string,
  ) {}

  async read(stream: string, path: string, parameters: Record<string, string> = {}) {
    const rows: Row[] = [];
    let next: string | undefined = `${this.base}/a/${this.account}/${path}.json?`;
    while (next !== undefined) {
      const url: URL = new URL(next);
      for (const [name, value] of Object.entries({ ...parameters, per_page: '100' })) {
        url.searchParams.set(name, value);
      }
      const response: Response = await fetch(url, {
        headers: { authorization: `Token token=${this.key}` },
      });
      assert.equal(response.status, 200, url.pathname);
      rows.push(...((await response.json()) as Record<string, Row[]>)[stream]!);
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return rows;
  }

  async readSlices(stream: string, path: string, fields: string, from: number, to: number) {
    const rows: Row[] = [];
    const step = 100 * 86_400_000;
    const written = (at: number, micros: string) =>
      `${new Date(at).toISOString().slice(0, -1)}${micros}+0000`;
    for (let start = from; start <= to; start += step) {
      rows.push(
        ...(await this.read(stream, path, {
          fields,
          start_date: written(start, '000'),
          end_date: written(Math.min(start + step, to + 1) - 1, '999'),
        })),
      );
    }
    return rows;
  }
}

describe('client: a declarative loader that follows Link headers', () => {
  const sandbox = useNativeSandbox();
  const from = Date.UTC(2024, 9, 25);
  const loader = (account = sandbox().state.accounts[0]!) =>
    new DeclarativeLoader(sandbox().nativeUrl, sandbox().key, account.id);
  const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

  it('gets every call once, with every field that CallRail still has', async () => {
    for (const account of sandbox().state.accounts) {
      const to = sandbox().clock.now();
      const rows = await loader(account).readSlices('calls', 'calls', callFields, from, to);
      assert.deepEqual(sorted(rows), sorted(account.calls));
      for (const name of callFields.split(',').filter(each => !each.startsWith('utm'))) {
        assert.ok(name in rows[0]!, name);
      }
    }
    // All that there is to say of its requests is that some of the names are retired.
    for (const hint of sandbox().hints()) assert.match(hint, /: There is no field "utma"/);
  });

  it('gets every conversation once', async () => {
    for (const account of sandbox().state.accounts) {
      const rows = await loader(account).readSlices(
        'conversations',
        'text-messages',
        conversationFields,
        from,
        sandbox().clock.now(),
      );
      assert.deepEqual(sorted(rows), sorted(sandbox().state.books.of(account, 'conversations')));
      for (const name of conversationFields.split(',')) assert.ok(name in rows[0]!, name);
    }
  });

  it('gets what has no dates: companies, users, and trackers beyond a page', async () => {
    const account = sandbox().state.accounts[0]!;
    for (const name of ['companies', 'users', 'trackers'] as const) {
      assert.deepEqual(sorted(await loader().read(name, name)), sorted(account[name]), name);
    }
  });
});
