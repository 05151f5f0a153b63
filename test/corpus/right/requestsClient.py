"""CallRail through Maton. PATCH and https://api.callrail.com/v3/a/1/calls are not to be used."""
import os
from typing import Iterator

import requests

BASE = os.environ.get("CALLRAIL_BASE", "https://gateway.maton.ai/callrail/v3")


class CallRail:
    def __init__(self, key: str | None = None) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {key or os.environ['MATON_API_KEY']}"

    def get(self, path: str, **params) -> dict:
        response = self.session.get(f"{BASE}/{path}.json", params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def calls(self, account: str, start: str, end: str) -> Iterator[dict]:
        page, pages = 1, 1
        while page <= pages:
            body = self.get(f"a/{account}/calls", page=page, per_page=250, start_date=start, end_date=end)
            yield from body["calls"]
            page, pages = page + 1, body.get("total_pages", page)
