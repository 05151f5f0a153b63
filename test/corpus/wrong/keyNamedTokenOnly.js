// expect: exposedKey
const token = 'v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa';
const base = 'https://gateway.maton.ai/callrail/v3';

module.exports = account =>
  fetch(`${base}/a/${account}/tags.json`, { headers: { Authorization: `Bearer ${token}` } });
