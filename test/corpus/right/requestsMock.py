import requests_mock
import respx
from aioresponses import aioresponses


def test_refused():
    with requests_mock.Mocker() as m:
        m.get("https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json", text="{}")
        m.patch("https://gateway.maton.ai/callrail/v3/a/ACC1/calls/CAL1.json", status_code=405)


@respx.mock
def test_native():
    respx.get("https://api.callrail.com/v3/a/ACC1/calls").mock(return_value=None)


async def test_pages():
    with aioresponses() as mocked:
        mocked.get("https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json", payload={})
