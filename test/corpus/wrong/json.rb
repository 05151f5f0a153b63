# expect: missingJson missingJson
class CallRail
  include HTTParty
  base_uri 'https://gateway.maton.ai/callrail/v3'
  headers 'Authorization' => "Bearer #{ENV['MATON_API_KEY']}"

  def users(account)
    self.class.get("/a/#{account}/users")
  end

  def tag(account, tag_id)
    self.class.get("/a/#{account}/tags/#{tag_id}", query: { fields: 'color' })
  end
end
