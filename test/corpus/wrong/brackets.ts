// expect: unencodedBrackets unencodedBrackets
const base = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export const tagged = (account: string, tag: string) =>
  fetch(`${base}/a/${account}/calls.json?date_range=this_month&tags[]=${encodeURIComponent(tag)}`, { headers });

export function several(account: string, tags: string[]) {
  let url = `${base}/a/${account}/calls.json?date_range=this_month`;
  for (const tag of tags) url += '&tags[]=' + encodeURIComponent(tag);
  return fetch(url, { headers });
}
