# What the tour in README.md uses: curl and Node, nothing else. Load it with `. docs/tour/functions.sh` while the demonstration runs.
DATA=${MOT_CUA_DATA:-.data}
JARS=$(mktemp -d)

# pick <expression> reads JSON and prints a part of it, which the expression calls `it`.
pick() { node -pe 'const it = JSON.parse(require("fs").readFileSync(0, "utf8")); '"$1"; }

CITIZEN_API=$(pick it.citizenApi < "$DATA/addresses.json")
OFFICER_API=$(pick it.officerApi < "$DATA/addresses.json")
PASSWORD=$(pick it.accounts.password < "$DATA/addresses.json")

# api_of <account>: citizens' names begin with "dan.".
api_of() { case $1 in dan.*) echo "$CITIZEN_API" ;; *) echo "$OFFICER_API" ;; esac; }

# sign_in <account>: through the identity provider, as a browser does. Every account keeps its own cookies.
sign_in() {
  page=$(curl -sL -c "$JARS/$1" -b "$JARS/$1" -w '\n%{url_effective}' "$(api_of "$1")/api/v1/session/sign-in?returnTo=/api/v1/session")
  provider=$(echo "$page" | tail -1 | cut -d/ -f1-3)
  form=$(echo "$page" | sed -n 's/.*<form method="post" action="\([^"]*\)".*/\1/p')
  curl -sL -o /dev/null -c "$JARS/$1" -b "$JARS/$1" -d "username=$1" -d "password=$PASSWORD" "$provider$form"
}

# as <account> <method> <path> [more arguments of curl]
as() {
  [ -e "$JARS/$1" ] || sign_in "$1"
  account=$1 method=$2 path=$3
  shift 3
  curl -sS -w '\n' -X "$method" -c "$JARS/$account" -b "$JARS/$account" "$@" "$(api_of "$account")/api/v1$path"
}

# say <account> <path> <json> [more arguments of curl]: posts JSON.
say() {
  account=$1 path=$2 body=$3
  shift 3
  as "$account" POST "$path" -H 'content-type: application/json' -d "$body" "$@"
}

# task <account> <step>: the open task of a step of $DOSSIER, as the two fields every step action needs.
task() {
  as "$1" GET "/dossiers/$DOSSIER" | pick "const t = it.tasks.find(t => t.step === '$2' && t.state === 'open'); JSON.stringify({ taskId: t.id, taskVersion: t.rowVersion }).slice(1, -1)"
}

# wait_for <account> <condition>: until $DOSSIER, as this person sees it, meets the condition; gives up after a minute.
wait_for() {
  for _ in $(seq 60); do
    [ "$(as "$1" GET "/dossiers/$DOSSIER" | pick "Boolean($2)")" = true ] && return
    sleep 1
  done
  echo "waited in vain for: $2" >&2
  return 1
}

# sign <account> <step>: reads the hash of the document as it is now and asks the worker to sign exactly that.
sign() {
  wait_for "$1" "it.result?.sha256 && it.tasks.some(t => t.step === '$2' && t.state === 'open')" || return
  HASH=$(as "$1" GET "/dossiers/$DOSSIER" | pick it.result.sha256)
  say "$1" "/dossiers/$DOSSIER/actions/request_signature" "{$(task "$1" "$2"), \"choice\": \"$2\", \"approvedSha256\": \"$HASH\"}"
}
