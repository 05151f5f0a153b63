import os
import requests

headers = {"Authorization": 'Token token="%s"' % os.environ["CALLRAIL_API_KEY"]}

def all_calls(account):
    url = f"https://api.callrail.com/v3/a/{account}/calls.json"
    params = {"date_range": "last_month", "relative_pagination": "true"}
    while url:
        page = requests.get(url, headers=headers, params=params).json()
        yield from page["calls"]
        url, params = (page["next_page"], None) if page["has_next_page"] else (None, None)
