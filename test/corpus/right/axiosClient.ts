import axios from 'axios';

const api = axios.create({
  baseURL: 'https://gateway.maton.ai/callrail/v3',
  headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
});

export const call = (account: string, id: string) => api.get(`/a/${account}/calls/${id}.json`);
export const calls = (account: string, params: object) => api.get(`/a/${account}/calls.json`, { params });
export const tagged = (account: string, tag: string) =>
  api.get(`/a/${account}/calls.json`, { params: { date_range: 'today', 'tags[]': tag } });
export const note = (account: string, id: string, text: string) =>
  api.put(`/a/${account}/calls/${id}.json`, { note: text });
