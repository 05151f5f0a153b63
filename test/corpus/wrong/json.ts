// expect: missingJson missingJson missingJson missingJson
const base = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function load(accountId: string, callId: string) {
  const accounts = await fetch(`${base}/a`, { headers });
  const tags = await fetch(`${base}/a/${accountId}/tags?per_page=250`, { headers });
  const call = await fetch(base + '/a/' + accountId + '/calls/' + callId, { headers });
  const url = `${base}/a/${accountId}/companies`;
  const companies = await fetch(url, { headers });
  return { accounts, tags, call, companies };
}
