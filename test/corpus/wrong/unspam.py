# expect: unspam
import os
import requests

def restore(account, call):
    payload = {"spam": False, "lead_status": "good_lead"}
    return requests.put(
        f"https://gateway.maton.ai/callrail/v3/a/{account}/calls/{call}.json",
        headers={"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"},
        json=payload,
    )
