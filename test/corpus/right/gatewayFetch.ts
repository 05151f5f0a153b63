const base = process.env.CALLRAIL_GATEWAY ?? 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${base}/${path}?${new URLSearchParams(query)}`, { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export const accounts = () => get('a.json');
export const calls = (account: string) => get(`a/${account}/calls.json`, { date_range: 'last_30_days' });
