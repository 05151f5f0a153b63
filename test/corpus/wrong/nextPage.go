// expect: nextPageWithKey
package callrail

import (
	"net/http"
	"os"
)

func more(page Page) (*http.Response, error) {
	req, err := http.NewRequest("GET", page.NextPage, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY"))
	return http.DefaultClient.Do(req)
}
