# expect: unencodedBrackets unencodedBrackets
import os
import requests
from urllib.parse import quote

BASE = "https://gateway.maton.ai/callrail/v3"
headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def tagged(account, tag):
    return requests.get(f"{BASE}/a/{account}/calls.json?tags[]={quote(tag)}&date_range=today", headers=headers)

def formatted(account, tag):
    url = "%s/a/%s/calls.json?date_range=today&tags[]=%s" % (BASE, account, tag)
    return requests.get(url, headers=headers)
