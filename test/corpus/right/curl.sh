#!/usr/bin/env bash
set -euo pipefail

: "${MATON_API_KEY:?Set MATON_API_KEY first, e.g. MATON_API_KEY=your-key $0}"
BASE="${CALLRAIL_BASE:-https://gateway.maton.ai/callrail/v3}"
AUTH="Authorization: Bearer $MATON_API_KEY"

get() {
  curl -sS --fail-with-body -H "$AUTH" "$BASE/$1"
}

# No PATCH, and no https://api.callrail.com/v3/a/1/calls?tags[]=Quote
account=$(get a.json | jq -r '.accounts[0].id')
get "a/$account/calls.json?date_range=this_month&per_page=250" | jq '.calls | length'
curl -g -s "$BASE/a/$account/calls.json?date_range=today&tags[]=Quote" -H "$AUTH"
curl -sG "$BASE/a/$account/calls/summary.json" -H "$AUTH" -d date_range=today --data-urlencode "tags[]=Quote & more"
