package callrail

import (
	"fmt"
	"net/http"
)

type page struct {
	Calls       []call `json:"calls"`
	HasNextPage bool   `json:"has_next_page"`
	NextPage    string `json:"next_page"`
}

func (c *client) all(account string) ([]call, error) {
	var calls []call
	for offset := 0; ; offset++ {
		var p page
		path := fmt.Sprintf("/a/%s/calls.json?date_range=today&relative_pagination=true&offset=%d", account, offset)
		req, err := http.NewRequest("GET", "https://gateway.maton.ai/callrail/v3"+path, nil)
		if err != nil {
			return nil, err
		}
		if err := c.do(req, &p); err != nil {
			return nil, fmt.Errorf("page %d, before %q: %w", offset, p.NextPage, err)
		}
		calls = append(calls, p.Calls...)
		if !p.HasNextPage {
			return calls, nil
		}
	}
}
