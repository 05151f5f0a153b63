// expect: missingDates missingDates missingDates
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

export const calls = (account: string, signal: AbortSignal) => [
  fetch(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { signal, headers }),
  got(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, {
    // The key stands first.
    headers,
    responseType: 'json',
  }),
  axios.get(new URL(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`).href, { headers }),
];
