// expect: missingDates missingDates
const base = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function calls(account: string) {
  const response = await fetch(`${base}/a/${account}/calls.json?per_page=250&page=${1}`, { headers });
  return response.json();
}
export async function summary(account: string) {
  return fetch(`${base}/a/${account}/calls/summary.json`, { headers });
}
