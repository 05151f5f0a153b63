# expect: nextPageWithKey
import os
import httpx

client = httpx.Client(headers={"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"})

def more(page):
    return client.get(page["next_page"]).json()
