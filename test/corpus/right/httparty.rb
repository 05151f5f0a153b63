require 'httparty'

# Calls of an account; PATCH is not known to CallRail.
class CallRail
  include HTTParty
  base_uri 'https://gateway.maton.ai/callrail/v3'
  headers 'Authorization' => "Bearer #{ENV.fetch('MATON_API_KEY')}"

  def calls(account, tags: [])
    self.class.get("/a/#{account}/calls.json", query: { date_range: 'today', tags: tags })
  end

  def note(account, call, text)
    self.class.put("/a/#{account}/calls/#{call}.json", body: { note: text }.to_json)
  end
end
