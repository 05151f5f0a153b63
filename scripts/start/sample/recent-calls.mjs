/**
 * Prints the calls of the last seven days, newest first:
 *   MATON_API_KEY=… node recent-calls.mjs ACC…
 */
const account = process.argv[2];
const query = new URLSearchParams({
  fields: 'company_name,source,tags',
  sort: 'start_time',
  order: 'desc',
});

const response = await fetch(
  `https://gateway.maton.ai/callrail/v3/a/${account}/calls.json?${query}`,
  { headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` } },
);
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);

const { calls, total_records: total } = await response.json();
console.log(`${calls.length} of ${total} calls`);
for (const call of calls) {
  const outcome = call.answered ? `${call.duration} s` : 'missed';
  console.log([call.start_time, call.customer_phone_number, outcome, call.source].join('\t'));
}
