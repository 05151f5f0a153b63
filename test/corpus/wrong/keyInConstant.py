# expect: exposedKey
import requests

API_KEY = "v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa"
BASE = "https://gateway.maton.ai/callrail/v3"

session = requests.Session()
session.headers["Authorization"] = f"Bearer {API_KEY}"
accounts = session.get(f"{BASE}/a.json").json()["accounts"]
