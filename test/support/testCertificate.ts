/**
 * A certificate that signs itself, for servers on this machine that tests start: `gateway.test`,
 * `control.test`, `localhost` and `127.0.0.1`. Its key is public, so nothing may ever trust it but a
 * test. Valid from 2020 to 2120.
 */
export const testCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBpzCCAU2gAwIBAgIUKmUz99A3AN0NQw6JTPtuU97yaaUwCgYIKoZIzj0EAwIw
LDEqMCgGA1UEAwwhQ2FsbFJhaWwgRXhwbG9yZXIsIGZvciB0ZXN0cyBvbmx5MCAX
DTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAsMSowKAYDVQQDDCFDYWxs
UmFpbCBFeHBsb3JlciwgZm9yIHRlc3RzIG9ubHkwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQPrh00VW9si4Qc4xcb7gcZGE3Ad3RRntH85099WLbh8p7ymlkYeknT
hI5Xi4eU4cwolqj6VDbfoKcsbiz1I7Aho0swSTAPBgNVHRMBAf8EBTADAQH/MDYG
A1UdEQQvMC2CDGdhdGV3YXkudGVzdIIMY29udHJvbC50ZXN0gglsb2NhbGhvc3SH
BH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIhAIRH2pIJH7XrvgRk2Fbg2VfmJuXYw8yv
1r8FRHZVKQwRAiB/uyMs1a/AELWxO4qpZ3U5waZJ8PEMQka0KzU5CeuZdQ==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHHOHpajmJ9BafH2s
rEkWAlqFl/o2SKf63MYXhjIhajuhRANCAAQPrh00VW9si4Qc4xcb7gcZGE3Ad3RR
ntH85099WLbh8p7ymlkYeknThI5Xi4eU4cwolqj6VDbfoKcsbiz1I7Ah
-----END PRIVATE KEY-----`,
};
