// expect: missingJson missingJson
import axios from 'axios';

const account = process.env.CALLRAIL_ACCOUNT;
const api = axios.create({ baseURL: `https://gateway.maton.ai/callrail/v3/a/${account}`, headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` } });

export const trackers = () => api.get('/trackers', { params: { per_page: 250 } });
export const rename = (id: string, name: string) => api.put(`/tags/${id}`, { name });
