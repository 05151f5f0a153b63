// expect: missingJson missingJson
package callrail

import (
	"fmt"
	"net/http"
	"os"
)

const baseURL = "https://gateway.maton.ai/callrail/v3"

func Users(account string) (*http.Response, error) {
	url := fmt.Sprintf("%s/a/%s/users", baseURL, account)
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY"))
	return http.DefaultClient.Do(req)
}

func Call(account, callID string) (*http.Response, error) {
	return http.Get(baseURL + "/a/" + account + "/calls/" + callID)
}
