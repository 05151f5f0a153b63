// Requests to CallRail beside those to another service, which has PATCH and spam.
const gateway = 'https://gateway.maton.ai/callrail/v3';
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const crm = process.env.CRM_URL;

export async function sync(account: string, id: string) {
  const [call] = await Promise.all([
    fetch(`${gateway}/a/${account}/calls/${id}.json`, { headers }).then(answer => answer.json()),
    fetch(`${crm}/sync/${id}`, { method: 'PATCH', body: '{}' }),
  ]);
  const body = { spam: false, id };
  await fetch(`${crm}/calls/${id}`, { method: 'PUT', body: JSON.stringify(body) });
  return call;
}
export async function note(account: string, id: string) {
  const body = { note: 'New' };
  await fetch(`${gateway}/a/${account}/calls/${id}.json`, { method: 'PUT', headers, body: JSON.stringify(body) });
}
