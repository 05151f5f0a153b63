# expect: nextPageWithKey
def all_calls(account)
  headers = { 'Authorization' => "Bearer #{ENV.fetch('MATON_API_KEY')}" }
  url = "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json?date_range=today&relative_pagination=true"
  while url
    page = HTTParty.get(url, headers: headers).parsed_response
    yield page['calls']
    url = page['next_page']
  end
end
