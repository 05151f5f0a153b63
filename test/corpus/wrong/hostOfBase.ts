// expect: nativeHost
import axios from 'axios';

const callrail = axios.create({
  baseURL: 'https://api.callrail.com/v3',
  headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
});
export const tags = (account: string) => callrail.get(`/a/${account}/tags.json`);
