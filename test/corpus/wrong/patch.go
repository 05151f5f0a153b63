// expect: patchMethod patchMethod
package callrail

func note(ctx context.Context, account, call string, body io.Reader) (*http.Request, error) {
	url := fmt.Sprintf("https://gateway.maton.ai/callrail/v3/a/%s/calls/%s.json", account, call)
	return http.NewRequestWithContext(ctx, http.MethodPatch, url, body)
}

func tag(account, id string, body io.Reader) (*http.Request, error) {
	return http.NewRequest("PATCH", "https://gateway.maton.ai/callrail/v3/a/"+account+"/tags/"+id+".json", body)
}
