#!/bin/sh
url="https://api.callrail.com/v3/a/$ACCOUNT/calls.json?date_range=today&relative_pagination=true"
while [ "$url" != null ]; do
  page=$(curl -s "$url" -H "Authorization: Token token=\"$CALLRAIL_API_KEY\"")
  echo "$page" | jq -c '.calls[]'
  url=$(echo "$page" | jq -r 'if .has_next_page then .next_page else null end')
done
