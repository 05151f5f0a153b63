# expect: nativeHost
import os
import requests

BASE_URL = "https://api.callrail.com/v3"
HEADERS = {"Authorization": "Bearer " + os.environ["MATON_API_KEY"]}

def users(account):
    return requests.get(BASE_URL + "/a/" + account + "/users.json", headers=HEADERS).json()
