// expect: exposedKey
package main

import "net/http"

func main() {
	req, _ := http.NewRequest("GET", "https://gateway.maton.ai/callrail/v3/a.json", nil)
	req.Header.Set("Authorization", "Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa")
	http.DefaultClient.Do(req)
}
