# expect: exposedKey
require 'httparty'

response = HTTParty.get('https://gateway.maton.ai/callrail/v3/a.json',
                        headers: { 'Authorization' => 'Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa' })
puts response.parsed_response['accounts']
