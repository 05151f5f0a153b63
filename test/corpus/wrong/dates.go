// expect: missingDates
package callrail

func calls(account string) (*http.Request, error) {
	return http.NewRequest("GET", "https://gateway.maton.ai/callrail/v3/a/"+account+"/calls.json?per_page=250", nil)
}
