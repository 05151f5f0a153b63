package main

import "net/http"

// A stand-in for CallRail in tests.
func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v3/a/{account}/calls", calls)
	mux.HandleFunc("PATCH /callrail/v3/a/{account}/calls/{call}", refuse)
	http.ListenAndServe("127.0.0.1:4010", mux)
}
