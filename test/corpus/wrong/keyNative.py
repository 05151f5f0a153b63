# expect: exposedKey
import requests

r = requests.get(
    "https://api.callrail.com/v3/a.json",
    headers={"Authorization": 'Token token="8f3c1a9e7b2d4f6081c5e9a3d7b2f640"'},
)
