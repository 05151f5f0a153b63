import os
import requests

GATEWAY = "https://gateway.maton.ai/callrail"
HEADERS = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

def follow(page):
    """Asks for the next page; next_page names https://api.callrail.com/v3, which has no use for the key."""
    path = page["next_page"].removeprefix("https://api.callrail.com")
    return requests.get(GATEWAY + path, headers=HEADERS).json()

def pages(account):
    page = requests.get(f"{GATEWAY}/v3/a/{account}/calls.json?date_range=today&relative_pagination=true", headers=HEADERS).json()
    while page["has_next_page"]:
        next_page = page["next_page"]
        print("there is more", next_page)
        page = follow(page)
