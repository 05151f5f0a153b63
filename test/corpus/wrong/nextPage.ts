// expect: nextPageWithKey
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function* allCalls(account: string) {
  let url = `https://gateway.maton.ai/callrail/v3/a/${account}/calls.json?date_range=this_month&relative_pagination=true`;
  while (url) {
    const response = await fetch(url, { headers });
    const page = await response.json();
    yield* page.calls;
    url = page.has_next_page ? page.next_page : null;
  }
}
