import os
import requests

HEADERS = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}
session = requests.Session()

def today(account):
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json", {"date_range": "today"}, headers=HEADERS).json()

def since(account, start):
    url = f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json"
    return session.get(url, [("start_date", start.isoformat()), ("per_page", 250)], headers=HEADERS).json()

def named(account, name, value):
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json", {name: value}, headers=HEADERS).json()
