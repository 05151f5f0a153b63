# expect: exposedKey
curl -s 'https://gateway.maton.ai/callrail/v3/a.json' -H 'Authorization: Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa'
