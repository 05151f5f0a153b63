RSpec.describe CallRail do
  before do
    stub_request(:get, "https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json").to_return(body: '{}')
    stub_request(:patch, "https://gateway.maton.ai/callrail/v3/a/ACC1/calls/CAL1.json").to_return(status: 405)
  end

  it { expect(WebMock).to have_requested(:get, "https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json") }
end
