import assert from 'node:assert/strict';
import { useStandAlone } from '../support/useStandAlone';

describe('sandbox server: hints', () => {
  const { sandbox, ask, send, below } = useStandAlone();
  const hint = async (path: string, init?: Parameters<typeof ask>[1]) => {
    const { headers, status } = await ask(path, init);
    return { status, hint: headers.get('x-sandbox-hint') ?? '' };
  };

  it('are absent where nothing is odd', async () => {
    for (const path of [
      '/v3/a.json',
      below('calls.json?date_range=today&fields=note,tags,agent_email&sort=start_time&order=asc'),
      below('calls/summary.json?date_range=today&tracker_ids[]=TRK1&group_by=source'),
      below('companies.json?status=active&search=a&page=1&per_page=250'),
      below('summary_emails'),
      below('calls.json?start_date=2026-11-01T00:00:00%2B00:00&end_date=2026-11-02'),
      below('users.json?sort=email&order=desc'),
    ]) {
      assert.deepEqual(await hint(path), { status: 200, hint: '' }, path);
    }
  });

  it('tell the reason of a refusal', async () => {
    const cases: [string, number, RegExp, Parameters<typeof ask>[1]?][] = [
      [below('calls'), 404, /end in \.json: .*\/calls\.json\.$/],
      [below('conversations.json'), 404, /no "conversations"\. Its name is "text-messages"\.$/],
      [below('bad.json'), 404, /no "bad"\.$/],
      [
        '/v3/a.json',
        401,
        /The key has a name: .*token="KEY"/,
        { headers: { authorization: 'Token abc' } },
      ],
      [below('calls/summary.json?date_range=today&group_by=sourc'), 400, /none of source, /],
      [below('calls/timeseries.json?date_range=today&interval=minute'), 400, /none of hour, day/],
      [below('call.json'), 404, /no "call"\. Did you mean "calls"\?/],
      [below('form-submissions.json'), 404, /Did you mean "form_submissions"\?/],
      ['/a.json', 404, /have the version/],
      ['/v2/a.json', 404, /begin with \/callrail\/v3/],
      ['/v3/a.json', 401, /Token token="KEY"/, { headers: { authorization: 'Bearer abc' } }],
      ['/callrail/v3/a.json', 401, /Bearer KEY/, { headers: { authorization: 'Token token=a' } }],
      [below('calls/CAL1.json'), 405, /no PATCH\. Send PUT/, { method: 'PATCH' }],
      [below('calls.json?date_range=today&order=asc'), 400, /order needs sort/],
      [below('calls/summary.json'), 405, /takes GET/, { method: 'DELETE' }],
      ['/v3/users.json', 404, /^Paths go by account: \/v3\/a\/ACC\.\.\.\/users\.json\.$/],
      ['/v3/nothing.json', 404, /begin with \/v3\/a: /],
      ['/v3/a.json/', 404, /^CallRail's paths end in \.json: \/v3\/a\.json\.$/],
      ['/v3/a/ACC9/users.json', 404, /no account ACC9.*ACC\w{32}/],
      [below('calls.json?start_date=2026-11-01T00:00:00+00:00'), 400, /write \+ as %2B/],
      [below('calls.json?end_date=2026-13-01'), 400, /end_date is not a date .* as 2026-11-01/],
    ];
    for (const [path, status, pattern, init] of cases) {
      const got = await hint(path, init);
      assert.equal(got.status, status, path);
      assert.match(got.hint, pattern, path);
    }
  });

  it('come with answers that are not what was meant', async () => {
    const today = 'calls.json?date_range=today&';
    const cases: [string, RegExp][] = [
      [below('calls.json'), /last 7 days/],
      [below('calls/timeseries.json'), /last 7 days/],
      [below(`${today}perpage=5`), /ignores "perpage" here\. Did you mean "per_page"\?/],
      [below(`${today}answered=true`), /ignores "answered"/],
      [below(`${today}per_page=500`), /at most 250/],
      [below(`${today}tags=A,B`), /tags\[\]=A&tags\[\]=B/],
      [
        below(`${today}call_type=answered`),
        /call_type=answered means nothing here: it is none of first_call, /,
      ],
      [below(`${today}lead_status=previously_marked_good_lead`), /not_scored/],
      [below(`${today}fields=notes`), /no field "notes"\. Did you mean "note"\?/],
      [below(`${today}fields=conversational_transcript`), /single calls only/],
      [below(`${today}relative_pagination=true&page=2`), /offset, counted from 0/],
      [below(`${today}offset=2`), /only with relative_pagination/],
      [
        below(`${today}sort=duratoin`),
        /cannot be sorted by "duratoin"\. Did you mean "duration"\?/,
      ],
      [below('tags.json?sort=bogus'), /cannot be sorted by "bogus", but by name\./],
      [below(`${today}search=a&search=b`), /last of several "search"/],
      [below(`${today}company_id[]=COM1`), /ignores "company_id\[\]" here\. company_id takes one/],
      [below(`${today}relative_pagination=yes`), /relative_pagination=yes means nothing/],
      [below('tags.json?status=bogus'), /none of enabled, disabled/],
      [below('tags.json?tag_level=all'), /none of account, company/],
      [below('trackers.json?status=actve'), /none of active, disabled/],
      [below('trackers.json?type=number'), /none of source, session/],
      [below('companies.json?status=on'), /none of active, disabled/],
      [below('notifications.json?notification_type=mail'), /none of send_desktop/],
      [below('notifications.json?user_id=USR1'), /does not filter notifications/],
      ['/v3/a.json?hipaa_account=maybe', /none of true, false/],
      [below('users.json?page=0'), /page=0 is no number that page can be/],
      [below('users.json?per_page=abc'), /per_page=abc is no number/],
      [below('calls/summary.json?date_range=today&min_duration=long'), /min_duration=long is no/],
      [below('calls.json?start_date=2026-11-03&end_date=2026-11-01'), /before start_date/],
      [
        below(`${today}fields=conversational_transcript,notes`),
        /single calls only\. There is no field "notes"/,
      ],
      [below('calls/summary.json?date_range=today&tracker_ids=TRK1'), /tracker_ids\[\]=/],
    ];
    for (const [path, pattern] of cases) {
      const got = await hint(path);
      assert.equal(got.status, 200, path);
      assert.match(got.hint, pattern, path);
    }
  });

  it('look at bodies too', async () => {
    const { json } = await ask(below('calls.json?date_range=last_30_days&per_page=1'));
    const path = below(`calls/${json.calls[0]!.id}.json`);
    const cases: [object, RegExp][] = [
      [{ spam: false }, /spam knows only true/],
      [{ tag_list: ['A'] }, /names this field tags/],
      [{ notes: 'x' }, /ignores "notes" in this body\. Did you mean "note"\?/],
    ];
    for (const [body, pattern] of cases) {
      const { status, headers } = await send('PUT', path, body);
      assert.equal(status, 200);
      assert.match(headers.get('x-sandbox-hint') ?? '', pattern);
    }
    const bare = await ask(`${path}?note=x`, { method: 'PUT' });
    assert.match(bare.headers.get('x-sandbox-hint') ?? '', /go into a JSON body/);
  });

  it('stand in the log, and are plain text whatever was asked', async () => {
    const { status, headers } = await ask(
      below(`calls.json?date_range=today&${encodeURIComponent('naïve\r\nx: y😀')}=1`),
    );
    assert.equal(status, 200);
    assert.match(headers.get('x-sandbox-hint') ?? '', /^[\x20-\x7e]+$/);
    assert.equal(sandbox().requests().at(-1)?.hint, headers.get('x-sandbox-hint'));
  });

  it('say nothing about CallRail’s own links', async () => {
    const { json } = await ask(
      below('calls.json?relative_pagination=true&per_page=1&date_range=last_30_days'),
    );
    assert.deepEqual(await hint(json.next_page), { status: 200, hint: '' });
  });
});
