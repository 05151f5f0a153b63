import os
import httpx

client = httpx.Client(
    base_url="https://gateway.maton.ai/callrail/v3",
    headers={"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"},
)

def tagged(account: str, tags: list[str]) -> list[dict]:
    answer = client.get(
        f"/a/{account}/calls.json",
        params=[("date_range", "this_month"), *(("tags[]", tag) for tag in tags)],
    )
    return answer.json()["calls"]
