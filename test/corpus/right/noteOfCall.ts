const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const call = { answered: true, spam: false, note: '' };
const payload = { spam: false, id };
analytics.track('call', payload);
const address = `https://gateway.maton.ai/callrail/v3/a/${acc}/calls/${id}.json`;
await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ note: call.note }) });
await db.calls.update({ where: { id }, data: { spam: false } });
const fields = { spam: false };
await fetch(`https://gateway.maton.ai/callrail/v3/a/${acc}/calls/${fields['id']}.json`, {
  method: 'PUT',
  headers,
  body: JSON.stringify({ ...(isSpam ? { spam: true } : {}), note, customer_name: call?.name }),
});
