package callrail

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const baseURL = "https://gateway.maton.ai/callrail/v3"

// Calls asks for calls. PATCH is not known to CallRail.
func Calls(ctx context.Context, account string, tags []string) (*http.Response, error) {
	query := url.Values{"date_range": {"today"}, "tags[]": tags}
	address := fmt.Sprintf("%s/a/%s/calls.json?%s", baseURL, account, query.Encode())
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY"))
	return http.DefaultClient.Do(req)
}
