const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const gateway = 'https://gateway.maton.ai/callrail';

function throughGateway(address: string): string {
  const { pathname, search } = new URL(address);
  return `${gateway}${pathname}${search}`;
}

export async function more(page: { next_page: string }) {
  const url = throughGateway(page.next_page);
  const simple = page.next_page.replace('https://api.callrail.com/v3', `${gateway}/v3`);
  return [await fetch(url, { headers }), await fetch(simple, { headers })];
}
