# expect: missingJson missingJson missingJson
import os
import requests

BASE = "https://gateway.maton.ai/callrail/v3"
headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def load(account_id, call_id):
    users = requests.get(f"{BASE}/a/{account_id}/users", headers=headers)
    call = requests.get("{}/a/{}/calls/{}".format(BASE, account_id, call_id), headers=headers)
    url = "%s/a/%s/trackers" % (BASE, account_id)
    trackers = requests.get(url, headers=headers)
    return users, call, trackers
