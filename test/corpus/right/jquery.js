const needle = require('needle');

const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
$.ajaxSetup({ headers });
$.get('https://gateway.maton.ai/callrail/v3/a/' + account + '/calls.json', { date_range: 'today' }, show);
$.getJSON(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { date_range: 'today' });
$.getJSON(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { [name]: range }, show);
jQuery.getJSON(`https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { start_date: from, per_page: 250 }).done(show);

async function today() {
  await needle('get', `https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { date_range: 'today' }, { headers });
  await needle('get', `https://gateway.maton.ai/callrail/v3/a/${account}/calls.json`, { [name]: range }, { headers });
}
