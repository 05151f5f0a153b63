# expect: nextPageWithKey
import requests

def more(page, maton_key):
    return requests.get(page["next_page"], headers={"Authorization": f"Bearer {maton_key}"}).json()
