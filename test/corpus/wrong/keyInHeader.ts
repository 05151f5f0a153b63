// expect: exposedKey
export async function accounts() {
  const response = await fetch('https://gateway.maton.ai/callrail/v3/a.json', {
    headers: { Authorization: 'Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa' },
  });
  return response.json();
}
