// expect: missingDates
import axios from 'axios';

export const calls = (account: string) =>
  axios.get(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, {
    params: { per_page: 250, fields: 'tags,note' },
    headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
  });
