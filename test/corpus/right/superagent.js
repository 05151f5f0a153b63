const superagent = require('superagent');

const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
async function today(acc) {
  await superagent.get(`https://gateway.maton.ai/callrail/v3/a/${acc}/calls.json`).query({ date_range: 'today' }).set(headers);
  $.getJSON('https://gateway.maton.ai/callrail/v3/a/' + acc + '/calls.json', { date_range: 'today' }, d => d);
  $.ajax({ url: 'https://gateway.maton.ai/callrail/v3/a/' + acc + '/calls.json', data: { date_range: 'today' }, headers });
}
