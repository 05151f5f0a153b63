# expect: patchMethod patchMethod
import os
import requests

BASE = "https://gateway.maton.ai/callrail/v3"
headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def note(account, call, text):
    return requests.patch(f"{BASE}/a/{account}/calls/{call}.json", headers=headers, json={"note": text})

def name(account, tag, text):
    url = f"{BASE}/a/{account}/tags/{tag}.json"
    return requests.request("PATCH", url, headers=headers, json={"name": text})
