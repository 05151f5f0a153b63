curl -s -X PUT "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls/$CALL.json" \
  -H "Authorization: Bearer ${MATON_API_KEY}" \
  -H 'Content-Type: application/json' \
  -d '{"note": "Don'"'"'t PATCH", "spam": true}'
curl -X PATCH https://crm.example.com/calls/1 -d '{"spam": false}'
cat <<'EOF' > .env.sample
MATON_API_KEY=put-your-key-in-here-1234
EOF
