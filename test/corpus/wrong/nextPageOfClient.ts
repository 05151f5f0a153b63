// expect: nextPageWithKey nextPageWithKey
import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const api = axios.create({ baseURL: 'https://gateway.maton.ai/callrail/v3', headers });

export async function more(page: Page): Promise<Page> {
  return (await api.get<Page>(page.next_page)).data;
}
export async function* all(first: string) {
  let url = first;
  while (url) {
    const { data } = await api.get(url);
    yield* data.calls;
    url = data.next_page;
  }
}
