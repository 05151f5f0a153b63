// expect: exposedKey
package callrail

import (
	"net/http"
)

const matonAPIKey = "v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa"

func sign(request *http.Request) {
	request.Header.Set("Authorization", "Bearer "+matonAPIKey)
}
