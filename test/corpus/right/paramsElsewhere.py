import os
import requests

HEADERS = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def calls(account, since):
    params = {"per_page": 250}
    if since:
        params["start_date"] = since.isoformat()
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json", headers=HEADERS, params=params).json()

def summary(account, **kwargs):
    return requests.get(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls/summary.json", headers=HEADERS, **kwargs).json()
