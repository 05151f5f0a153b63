import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

def calls(account, tags):
    query = urlencode([("date_range", "today")] + [("tags[]", tag) for tag in tags])
    request = Request(
        f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json?{query}",
        headers={"Authorization": "Bearer " + os.environ["MATON_API_KEY"]},
    )
    with urlopen(request) as answer:
        return json.load(answer)
