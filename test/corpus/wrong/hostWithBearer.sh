# expect: nativeHost
curl "https://api.callrail.com/v3/a/$ACCOUNT/users.json" -H "Authorization: Bearer $MATON_API_KEY"
