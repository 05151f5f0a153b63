// expect: nativeHost
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export async function companies(account: string) {
  const url = `https://api.callrail.com/v3/a/${account}/companies.json`;
  return (await fetch(url, { headers })).json();
}
