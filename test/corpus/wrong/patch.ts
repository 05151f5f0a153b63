// expect: patchMethod patchMethod
const base = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}`, 'Content-Type': 'application/json' };

export async function edit(account: string, call: string, note: string) {
  const url = `${base}/a/${account}/calls/${call}.json`;
  const response = await fetch(url, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ note }),
  });
  if (!response.ok) throw new Error(String(response.status));
  await fetch(`${base}/a/${account}/tags/1.json`, { method: "PATCH", headers, body: '{"name":"New"}' });
}
