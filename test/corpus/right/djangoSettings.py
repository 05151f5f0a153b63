import os

CALLRAIL_API_KEY = os.environ["CALLRAIL_API_KEY"]
CALLRAIL_API_KEY_HEADER = "X-Callrail-Signature"
CALLRAIL_KEY_FILE = "/run/secrets/callrail_api_key"
MATON_API_KEY = os.getenv("MATON_API_KEY", "")
CALLRAIL_TOKEN_URL = "https://example.com/callrail/token/1234567890ab"
CALLRAIL_COMPANY = "COM019c46b8a4807efb8d2f9a1b3c5d7e9f"
