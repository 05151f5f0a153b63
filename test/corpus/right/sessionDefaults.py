import os
import requests

s = requests.Session()
s.headers.update({"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"})
s.params = {"date_range": "last_30_days"}


def calls(acc):
    return s.get(f"https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json").json()


def calls_of(acc, query):
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json", query, headers=s.headers)
