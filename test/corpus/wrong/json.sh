#!/usr/bin/env bash
# expect: missingJson missingJson missingJson
BASE="https://gateway.maton.ai/callrail/v3"
AUTH="Authorization: Bearer $MATON_API_KEY"

curl -s "$BASE/a" -H "$AUTH"
users=$(curl -s -H "$AUTH" "${BASE}/a/${ACCOUNT}/users?per_page=250" | jq '.users')
curl -sS -H "$AUTH" $BASE/a/$ACCOUNT/calls/CAL019c46b8c1d27a3fb0e4d6f8a9b1c2d3
