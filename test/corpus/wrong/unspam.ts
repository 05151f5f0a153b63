// expect: unspam unspam
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}`, 'Content-Type': 'application/json' };

export async function restore(account: string, call: string) {
  await fetch(`https://gateway.maton.ai/callrail/v3/a/${account}/calls/${call}.json`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ spam: false, note: 'A real call' }),
  });
  const body = { note: 'A real call', spam: false };
  await fetch(`https://gateway.maton.ai/callrail/v3/a/${account}/calls/${call}.json`, { method: 'PUT', headers, body: JSON.stringify(body) });
}
