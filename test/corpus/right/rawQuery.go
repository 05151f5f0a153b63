package callrail

func today(ctx context.Context, account string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://gateway.maton.ai/callrail/v3/a/"+account+"/calls.json", nil)
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("date_range", "today")
	req.URL.RawQuery = q.Encode()
	req.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY"))
	return http.DefaultClient.Do(req)
}

func written(account string) (*http.Response, error) {
	req, err := http.NewRequest("GET", fmt.Sprintf("https://gateway.maton.ai/callrail/v3/a/%s/calls.json", account), nil)
	if err != nil {
		return nil, err
	}
	req.URL.RawQuery = "date_range=today"
	req.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY"))
	return http.DefaultClient.Do(req)
}
