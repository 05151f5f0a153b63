const base = 'https://gateway.maton.ai/callrail/v3';
const account = id => `${base}/a/${id}`;
const resource = (id, name) => `${account(id)}/${name}.json`;
const callsOf = id => `${base}/a/${id}/calls`;

module.exports = {
  call: (id, call) => `${callsOf(id)}/${call}.json`,
  summary: id => callsOf(id) + '/summary.json?date_range=this_month',
  tags: id => fetch(resource(id, 'tags'), { headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` } }),
};
