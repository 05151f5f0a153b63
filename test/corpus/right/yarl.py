import os
import aiohttp
import yarl

HEADERS = {"Authorization": f"Bearer {os.environ['MATON_API_KEY']}"}

async def today(session: aiohttp.ClientSession, account: str):
    url = yarl.URL(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json") % {"date_range": "today"}
    async with session.get(url, headers=HEADERS) as answer:
        return await answer.json()

async def given(session: aiohttp.ClientSession, account: str, query: dict[str, str]):
    address = yarl.URL(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json")
    return await session.get(address % query, headers=HEADERS)

async def updated(session: aiohttp.ClientSession, account: str):
    url = yarl.URL(f"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json").update_query(date_range="today")
    return await session.get(url, headers=HEADERS)
