// CallRail's own host with CallRail's own key, and next_page followed as its documentation says.
const headers = { Authorization: `Token token="${process.env.CALLRAIL_API_KEY}"` };

export async function* allCalls(account: string) {
  let url: string | null =
    `https://api.callrail.com/v3/a/${account}/calls.json?date_range=this_month&relative_pagination=true`;
  while (url) {
    const page = await (await fetch(url, { headers })).json();
    yield* page.calls;
    url = page.has_next_page ? page.next_page : null;
  }
}
