import os
import requests

def place(account, tracking, customer):
    return requests.post(
        f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json",
        headers={"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"},
        json={"caller_id": tracking, "customer_phone_number": customer},
    )
