const list = (account: string) => `https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`;

export async function* pages(account: string, headers: HeadersInit) {
  for (let offset = 0; ; offset++) {
    const query = new URLSearchParams({
      start_date: '2026-01-01',
      relative_pagination: 'true',
      offset: String(offset),
    });
    const page = await (await fetch(`${list(account)}?${query}`, { headers })).json();
    yield page.calls;
    if (!page.has_next_page) return;
  }
}
