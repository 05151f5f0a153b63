import express from 'express';

// Routes of our own that are named like CallRail's, and a PATCH of our own.
const app = express();
const gateway = 'https://gateway.maton.ai/callrail/v3';

app.get('/v3/a/:account/calls', async (request, response) => {
  const { account } = request.params;
  const range = String(request.query.range ?? 'recent');
  const answer = await fetch(`${gateway}/a/${account}/calls.json?date_range=${range}`, {
    headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
  });
  response.status(answer.status).json(await answer.json());
});
app.patch('/v3/a/:account/calls/:call', async (request, response) => {
  const { account, call } = request.params;
  const answer = await fetch(`${gateway}/a/${account}/calls/${call}.json`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${process.env.MATON_API_KEY}` },
    body: JSON.stringify(request.body),
  });
  response.sendStatus(answer.status);
});
