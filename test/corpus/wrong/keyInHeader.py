# expect: exposedKey
import requests

r = requests.get(
    "https://gateway.maton.ai/callrail/v3/a.json",
    headers={"Authorization": "Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa"},
)
r.raise_for_status()
