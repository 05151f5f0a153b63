export const help = `CallRail Sandbox: CallRail's API v3 and the Maton gateway on this machine, with invented data.

Usage: node sandbox.js [options]

  --port 4010            where it listens, on 127.0.0.1; 0 takes any free port
  --calls 5000           how many calls there are
  --seed 1               same seed, size and time give the same data
  --now ISO              where its clock stands still, e.g. 2026-06-01T12:00:00Z
  --data FILE            records of your own (JSON) instead of invented ones
  --key KEY              the key that is taken; any that is not empty without it
  --latency 80-200       milliseconds that each request takes at least
  --rate-limits real     429 as CallRail (1,000/h, 10,000/day) and the gateway (10/s) give it
  --fault 'RULE'         what goes wrong; may be given several times:
                           'GET calls.json 429 retry-after=2 times=3'
                           'PUT * 500 25%'
                           '* calls delay=2s'    also truncate, reset, drip, empty, error="text"
  --record FILE          appends each request and its answer, one JSON object a line, without the key
  --quiet                no line for each request
  --help, --version

Point a CallRail client at http://127.0.0.1:4010 instead of https://api.callrail.com, or a client of
the gateway at the same address instead of https://gateway.maton.ai and https://ctrl.maton.ai.
http://127.0.0.1:4010/__sandbox shows what it is asked, with hints, and lets things go wrong.
`;
