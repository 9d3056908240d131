#!/usr/bin/env bash
# After a deployment: does everything answer as it must? Usage: smoke.sh API-ORIGIN SITE-ORIGIN
# Exit 0: yes. 1: no, with every fault on a line of its own. 2: wrong usage.
set -uo pipefail
[ $# -eq 2 ] || { echo "usage: smoke.sh API-ORIGIN SITE-ORIGIN (both as https://host)" >&2; exit 2; }
api=$1 site=$2 faults=0

fault() { echo "FAULT: $*"; faults=$((faults + 1)); }

status() { # method, url, further arguments of curl: the answer's status, 000 for none
  local method=$1 url=$2; shift 2
  curl -sS -o /dev/null -w '%{http_code}' --max-time 30 --retry 5 --retry-connrefused -X "$method" "$@" "$url" || true
}

expect() { # wanted status, what it shows, method, url, further arguments of curl
  local wanted=$1 what=$2; shift 2
  local got; got=$(status "$@")
  if [ "$got" = "$wanted" ]; then echo "ok: $what"; else fault "$what: $got instead of $wanted ($2)"; fi
}

header() { # url, header, pattern
  local found; found=$(curl -sSI --max-time 30 "$1" | tr -d '\r' | grep -i "^$2:" | head -1)
  if [[ $found =~ $3 ]]; then echo "ok: $2"; else fault "$2 of $1 is '$found'"; fi
}

expect 200 "the API lives" GET "$api/api/health"
expect 401 "nobody reads surveys without signing in" GET "$api/api/surveys"
expect 401 "a made-up token is refused" GET "$api/api/surveys" -H 'Authorization: Bearer e30.e30.e30'
expect 202 "notifications without a known subscription are ignored" POST "$api/api/graph/notifications" -H 'Content-Type: application/json' -d '{"value":[]}'
for page in taskpane.html dashboard.html settings.json shortcuts.json icons/pane-32.png; do expect 200 "$page is served" GET "$site/$page"; done
header "$site/taskpane.html" content-security-policy "frame-ancestors 'self' https://teams.microsoft.com"
header "$site/taskpane.html" x-content-type-options nosniff
origin=$(curl -sS -o /dev/null -D - --max-time 30 -X OPTIONS -H "Origin: $site" -H 'Access-Control-Request-Method: GET' "$api/api/health" | tr -d '\r' | grep -i '^access-control-allow-origin:' | head -1)
[[ $origin == *"$site"* ]] && echo "ok: the pages may call the API" || fault "the API does not let $site call it: '$origin'"
origin=$(curl -sS -o /dev/null -D - --max-time 30 -X OPTIONS -H 'Origin: https://elsewhere.example' -H 'Access-Control-Request-Method: GET' "$api/api/health" | grep -ci '^access-control-allow-origin:')
[ "$origin" = 0 ] && echo "ok: no other page may" || fault "the API lets any page call it"

if [ "$faults" -eq 0 ]; then echo "smoke: everything answers as it must"; exit 0; fi
echo "smoke: $faults faults"; exit 1
