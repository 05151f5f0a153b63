// Speaks to either host, each with its own credential.
interface Way { base: string; authorization: string }

export const ways: Record<'gateway' | 'native', Way> = {
  gateway: { base: 'https://gateway.maton.ai/callrail/v3', authorization: `Bearer ${process.env.MATON_API_KEY}` },
  native: { base: 'https://api.callrail.com/v3', authorization: `Token token="${process.env.CALLRAIL_API_KEY}"` },
};
export const get = ({ base, authorization }: Way, path: string) =>
  fetch(`${base}/${path}.json`, { headers: { authorization } });
