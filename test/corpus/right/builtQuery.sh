#!/usr/bin/env bash
AUTH="Authorization: Bearer $MATON_API_KEY"
LIST="https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json"

build_query() {
  printf -- '-d date_range=%s -d per_page=250' "$1"
}

curl -s "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json" -H "$AUTH" -G $(build_query today)
curl -sG $(build_query last_month) -H "$AUTH" "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls/summary.json"
curl -s -H "$AUTH" --get "$LIST" \
  $(build_query this_month)
