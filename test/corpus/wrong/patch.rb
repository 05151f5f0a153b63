# expect: patchMethod patchMethod
require 'net/http'
require 'httparty'

uri = URI("https://gateway.maton.ai/callrail/v3/a/#{account}/calls/#{call}.json")
request = Net::HTTP::Patch.new(uri)
request['Authorization'] = "Bearer #{ENV.fetch('MATON_API_KEY')}"
request.body = { note: 'New' }.to_json

HTTParty.patch("https://gateway.maton.ai/callrail/v3/a/#{account}/tags/#{tag}.json",
               headers: { 'Authorization' => "Bearer #{ENV.fetch('MATON_API_KEY')}" },
               body: { name: 'New' }.to_json)
