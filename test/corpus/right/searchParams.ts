const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function calls(account: string, tags: string[]) {
  const url = new URL(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`);
  url.searchParams.set('date_range', 'this_month');
  for (const tag of tags) url.searchParams.append('tags[]', tag);
  return (await fetch(url, { headers })).json();
}
