// expect: unencodedBrackets
package callrail

func tagged(account, tag string) (*http.Request, error) {
	url := fmt.Sprintf("https://gateway.maton.ai/callrail/v3/a/%s/calls.json?date_range=today&tags[]=%s", account, tag)
	return http.NewRequest("GET", url, nil)
}
