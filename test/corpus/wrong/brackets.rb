# expect: unencodedBrackets
require 'open-uri'
URI.open("https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json?date_range=today&tags[]=Quote", 'Authorization' => "Bearer #{key}")
