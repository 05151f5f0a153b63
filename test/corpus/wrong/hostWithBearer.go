// expect: nativeHost
package main

const baseURL = "https://api.callrail.com/v3"

func sign(r *http.Request) { r.Header.Set("Authorization", "Bearer "+os.Getenv("MATON_API_KEY")) }
