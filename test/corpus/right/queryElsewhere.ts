const BASE = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
export async function a(acc: string, from: string) {
  return fetch(withDates(`${BASE}/a/${acc}/calls.json`, from), { headers });
}
export async function b(acc: string, filters: Filters) {
  const url = new URL(`${BASE}/a/${acc}/calls.json`);
  applyFilters(url, filters);
  return fetch(url, { headers });
}
export async function c(acc: string, filters: Filters) {
  const url = new URL(`${BASE}/a/${acc}/calls.json`);
  for (const [k, v] of Object.entries(filters)) url.searchParams.set(k, v);
  return fetch(url, { headers });
}
export async function d(acc: string, filters: Filters) {
  const url = `${BASE}/a/${acc}/calls.json`;
  const query = qs.stringify(filters);
  return fetch([url, query].join('?'), { headers });
}
