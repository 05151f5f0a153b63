// expect: unspam
package callrail

func restore(account, call string) (*http.Request, error) {
	body, _ := json.Marshal(map[string]any{"spam": false, "note": "New"})
	return http.NewRequest(http.MethodPut, "https://gateway.maton.ai/callrail/v3/a/"+account+"/calls/"+call+".json", bytes.NewReader(body))
}
