# expect: nextPageWithKey
import os
import requests

headers = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def all_calls(account):
    url = f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json?date_range=this_month&relative_pagination=true"
    while url:
        page = requests.get(url, headers=headers).json()
        yield from page["calls"]
        url = page.get("next_page")
