const account = new URL(`https://gateway.maton.ai/callrail/v3/a/${process.env.ACCOUNT}/`);
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export const tags = () => fetch(new URL('tags.json', account), { headers });
export async function users(accountId: string) {
  const root = `https://gateway.maton.ai/callrail/v3/a/${accountId}`;
  const list = new URL('users.json', root + '/');
  return [await fetch(list, { headers }), await fetch(`${root}.json`, { headers })];
}
export const callrailKeywordPoolId = 'TRK019c46b8a4807efb8d2f9a1b3c5d7e9f';
export const matonTokenUrl = 'https://connect.maton.ai/token/9f8e7d6c5b4a39281706';
