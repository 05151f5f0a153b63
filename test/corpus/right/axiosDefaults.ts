import axios from 'axios';

const api = axios.create({
  baseURL: 'https://gateway.maton.ai/callrail/v3',
  params: { date_range: 'last_30_days' },
  headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
});
export const calls = (acc: string) => api.get(`/a/${acc}/calls.json`);
