// expect: patchMethod patchMethod
import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const client = axios.create({ baseURL: 'https://gateway.maton.ai/callrail/v3', headers });

export const note = (account: string, call: string, text: string) =>
  client.patch(`/a/${account}/calls/${call}.json`, { note: text });
export const tag = (account: string, id: number) =>
  axios({ method: 'patch', url: `https://gateway.maton.ai/callrail/v3/a/${account}/tags/${id}.json`, data: { name: 'New' }, headers });
