# expect: nextPageWithKey
page=$(curl -s "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json?date_range=today&relative_pagination=true" -H "Authorization: Bearer $MATON_API_KEY")
next=$(echo "$page" | jq -r .next_page)
curl -s "$next" -H "Authorization: Bearer $MATON_API_KEY"
