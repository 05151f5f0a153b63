# expect: exposedKey
import os
import requests

# For trying it out: MATON_API_KEY=v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa
headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}
print(requests.get("https://gateway.maton.ai/callrail/v3/a.json", headers=headers).json())
