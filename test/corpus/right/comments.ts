// PATCH https://gateway.maton.ai/callrail/v3/a/ACC1/calls does not exist; use PUT.
/*
 * fetch('https://api.callrail.com/v3/a/1/calls', { method: 'PATCH', headers: { Authorization: 'Bearer …' } })
 * GET https://gateway.maton.ai/callrail/v3/a/{account}/calls?tags[]=Quote
 */
export const documentation = 'https://apidocs.callrail.com/#listing-all-calls';
export const message = 'See https://api.callrail.com/v3/a/1/calls, or PATCH and MATON_API_KEY in the README.';
