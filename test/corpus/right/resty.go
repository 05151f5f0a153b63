package calls

func today(acc string) {
	client.R().SetQueryParam("date_range", "today").SetAuthToken(os.Getenv("MATON_API_KEY")).Get("https://gateway.maton.ai/callrail/v3/a/" + acc + "/calls.json")
	client.R().
		SetQueryParams(map[string]string{"date_range": "today"}).
		SetHeader("Authorization", "Bearer "+os.Getenv("MATON_API_KEY")).
		Get(fmt.Sprintf("https://gateway.maton.ai/callrail/v3/a/%s/calls.json", acc))
	endpoint := "https://gateway.maton.ai/callrail/v3/a/" + acc + "/calls.json"
	req, _ := http.NewRequest("GET", endpoint, nil)
	query := req.URL.Query()
	query.Add("start_date", from)
	req.URL.RawQuery = query.Encode()
}
