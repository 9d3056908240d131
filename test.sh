#!/usr/bin/env bash
# Everything that can be tested here. --all (what CI runs) adds the long simulations, more kills, and every page and dialog in every theme.
# The last line is `N passed, N failed, N skipped`; the exit status is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
all=; [ "${1:-}" = "--all" ] && all=1
# Processes that live a minute gain nothing from profiling themselves: without it the build takes two thirds of the time.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
[ -n "$all" ] && export SIMULATION_SEEDS=${SIMULATION_SEEDS:-1000} LONG_RUN=1
results=artifacts/test-results tally=artifacts/test-results/tally
rm -rf "$results"; mkdir -p "$results"; : >"$tally"

say() { printf '\n== %s\n' "$*"; }
count() { printf '%s %s %s\n' "$1" "$2" "$3" >>"$tally"; } # passed failed skipped: a file, since lanes run beside each other
finish() {
  awk '{p += $1; f += $2; s += $3} END {printf "\n%d passed, %d failed, %d skipped\n", p, f, s; exit f > 0}' "$tally"
  exit $?
}
step() { # name, command…: one thing that passes or fails as a whole
  local name=$1; shift
  if "$@"; then count 1 0 0; echo "ok: $name"; else count 0 1 0; echo "FAILED: $name"; fi
}

# Programs that see our files as users do. A root on a Debian machine gets them by itself; elsewhere the tests that need them are skipped and say so.
want=()
command -v chromium >/dev/null || want+=(chromium)
command -v soffice >/dev/null || want+=(libreoffice-calc libreoffice-writer)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || want+=(python3-openpyxl)
command -v pdftoppm >/dev/null || want+=(poppler-utils)
[ -n "$(fc-list :lang=ja 2>/dev/null)" ] || want+=(fonts-noto-cjk)
if [ ${#want[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  say "installing ${want[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${want[@]}"; } >"$results/apt.log" 2>&1 \
    || { echo "could not install (see $results/apt.log); tests that need them are skipped"; tail -3 "$results/apt.log"; }
fi

# A Node project with its own checks: the web pages, the manifests, the infrastructure.
node_project() { # folder
  local project=$1 script log
  [ -f "$project/package.json" ] || return 0
  if ! command -v npm >/dev/null; then count 0 0 1; echo "SKIPPED: $project needs Node.js 20 or later"; return 0; fi
  step "$project: install" bash -c "cd $project && npm ci --no-audit --no-fund --loglevel=error >/dev/null"
  for script in check test build; do
    log=$results/${project//\//-}-$script.log
    grep -q "\"$script\":" "$project/package.json" && step "$project: npm run $script" bash -c "npm --prefix $project run --silent $script >$log 2>&1 || { tail -40 $log; exit 1; }"
  done
}

dotnet_tests() { # project…: one after the other; each leaves PROJECT.trx
  local project trx total executed ok
  for project in "$@"; do
    trx=$results/$project.trx
    dotnet test "tests/$project" --no-build --nologo -v quiet --logger "trx;LogFileName=$PWD/$trx" 2>&1 \
      | grep --line-buffered -vE '^\s*$|^Results File|^Test run for|^VSTest|^A total of' || true
    if [ ! -s "$trx" ]; then count 0 1 0; echo "FAILED: $project reported no result"; continue; fi
    read -r total executed ok <<<"$(sed -nE 's/.*<Counters total="([0-9]+)" executed="([0-9]+)" passed="([0-9]+)".*/\1 \2 \3/p' "$trx" | head -1)"
    count "${ok:-0}" $((${executed:-0} - ${ok:-0})) $((${total:-0} - ${executed:-0}))
    if grep -q '<ResultSummary outcome="Failed"' "$trx" && [ "${executed:-0}" = "${ok:-0}" ]; then count 0 1 0; echo "FAILED: $project did not finish"; fi
    [ "${total:-0}" -gt 0 ] || { count 0 1 0; echo "FAILED: $project ran no test"; }
  done
}

# What runs only in Azure needs packages that not every source holds; where they can be had it must build.
azure_projects() {
  grep -q 'Azure|Any CPU.Build.0' Workflow.sln || return 0
  local missing
  if dotnet build Workflow.sln -c Azure -v quiet --nologo >"$results/azure.log" 2>&1; then
    count 1 0 0; echo "ok: build -c Azure"
    dotnet test tests/Conformance -c Azure --no-build --nologo -v quiet >"$results/conformance.log" 2>&1 && { count 1 0 0; echo "ok: tests/Conformance"; } \
      || { count 0 1 0; echo "FAILED: tests/Conformance"; tail -40 "$results/conformance.log"; }
  elif missing=$(grep -oE 'NU110[12]: Unable to find package [A-Za-z0-9.]+[A-Za-z0-9]( with version \([^)]*\))?' "$results/azure.log" | sort -u) && [ -n "$missing" ]; then
    count 0 0 1
    printf '!! NOT BUILT: the Azure projects (build -c Azure). This package source lacks:\n%s\n!! Run ./test.sh where they can be restored before you deploy.\n' "$(sed 's/^NU110[12]: Unable to find package/  -/' <<<"$missing")"
  else
    count 0 1 0; echo "FAILED: build -c Azure"; grep -E 'error' "$results/azure.log" | sort -u | head -20
  fi
}

say "build; beside it the checks of the web pages"
node_project addin >"$results/addin.log" 2>&1 &
addin=$!
# One compiler for all projects, gone when they are built.
UseSharedCompilation=true dotnet build Workflow.sln -v quiet --nologo 2>&1 | tee "$results/build.log" | grep -E 'error|warning' | sort -u || true
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
wait "$addin"; cat "$results/addin.log"
if grep -qE '(^|[ :])error ' "$results/build.log" || [ ! -s "$results/build.log" ]; then
  count 0 1 0; echo "FAILED: build"; finish
fi

front_door() {
  step "run.sh: a whole year on the sample" bash -c './run.sh demo --out artifacts/test-demo >artifacts/test-demo.txt && tail -15 artifacts/test-demo.txt'
  step "run.sh: starts at once when nothing changed" bash -c '[ "$(./run.sh --version 2>&1 | wc -l)" = 1 ]'
}

# Every test project that the solution builds, in two lanes of about the same length: the browser waits much, and more lanes only get in each other's way.
projects=()
for file in tests/*/*.csproj; do
  project=$(basename "$file" .csproj)
  [ -n "$(find "tests/$project" -name '*Tests.cs' -not -path '*/obj/*' -print -quit)" ] || continue
  id=$(sed -nE "s/^Project.*\"$project\".*\"(\{[0-9A-Fa-f-]+\})\".*/\1/p" Workflow.sln)
  if [ -z "$id" ]; then count 0 1 0; echo "FAILED: $project is not in the solution"; continue; fi
  grep -qF "$id.Debug|Any CPU.Build.0" Workflow.sln || continue # built for Azure only
  [ "$project" = EndToEnd ] || projects+=("$project")
done
say "tests, manifests, infrastructure, run.sh, build -c Azure"
{ dotnet_tests EndToEnd; front_door; node_project manifest; node_project infra/checks; } & lanes=($!)
dotnet_tests "${projects[@]}" & lanes+=($!)
wait "${lanes[@]}"
azure_projects

finish
