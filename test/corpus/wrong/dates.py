# expect: missingDates missingDates
import os
import requests

headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def calls(account):
    return requests.get(
        f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json",
        headers=headers,
        params={"per_page": 250, "sort": "start_time"},
    ).json()

def series(account):
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls/timeseries.json", headers=headers).json()
