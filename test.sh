#!/usr/bin/env bash
# Everything that can be tested here. --all (what CI runs) adds the long simulations.
# The last line is `N passed, N failed, N skipped`; the exit status is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
all=; [ "${1:-}" = "--all" ] && all=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
[ -n "$all" ] && export SIMULATION_SEEDS=${SIMULATION_SEEDS:-1000}
results=artifacts/test-results
rm -rf "$results"; mkdir -p "$results"
passed=0 failed=0 skipped=0

say() { printf '\n== %s\n' "$*"; }
finish() { printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"; [ "$failed" -eq 0 ]; exit $?; }
step() { # name, command…: one thing that passes or fails as a whole
  local name=$1; shift
  say "$name"
  if "$@"; then passed=$((passed + 1)); echo "ok: $name"; else failed=$((failed + 1)); echo "FAILED: $name"; fi
}

# Programs that see our files as users do. A root on a Debian machine gets them by itself; elsewhere the tests that need them are skipped and say so.
want=()
command -v chromium >/dev/null || want+=(chromium)
command -v soffice >/dev/null || want+=(libreoffice-calc libreoffice-writer)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || want+=(python3-openpyxl)
command -v pdftoppm >/dev/null || want+=(poppler-utils)
fc-list 2>/dev/null | grep -qi 'CJK' || want+=(fonts-noto-cjk)
if [ ${#want[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  say "installing ${want[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${want[@]}"; } >"$results/apt.log" 2>&1 \
    || { echo "could not install (see $results/apt.log); tests that need them are skipped"; tail -3 "$results/apt.log"; }
fi

say "build"
if ! dotnet build Workflow.sln -v quiet --nologo 2>&1 | tee "$results/build.log" | grep -E 'error|warning' | sort -u; then :; fi
if grep -qE '(^|[ :])error ' "$results/build.log" || [ ! -s "$results/build.log" ]; then
  failed=1; echo "FAILED: build"; finish
fi

say "dotnet test"
dotnet test Workflow.sln --no-build --nologo -v quiet --logger trx --results-directory "$results" 2>&1 | grep -vE '^\s*$|^Results File|^Test run for|^VSTest|^A total of' || true
shopt -s nullglob
for trx in "$results"/*.trx; do
  read -r total executed ok <<<"$(sed -nE 's/.*<Counters total="([0-9]+)" executed="([0-9]+)" passed="([0-9]+)".*/\1 \2 \3/p' "$trx" | head -1)"
  passed=$((passed + ${ok:-0})); failed=$((failed + ${executed:-0} - ${ok:-0})); skipped=$((skipped + ${total:-0} - ${executed:-0}))
  grep -q 'outcome="Failed"' "$trx" && [ "${executed:-0}" = "${ok:-0}" ] && failed=$((failed + 1)) && echo "FAILED: $trx did not finish"
done
projects=$(find tests -name '*.csproj' -exec grep -L '<OutputType>Exe' {} + | xargs -n1 basename -s .csproj | sort)
for project in $projects; do
  id=$(sed -nE "s/^Project.*\"$project\".*\"(\{[0-9A-Fa-f-]+\})\".*/\1/p" Workflow.sln)
  grep -qF "$id.Debug|Any CPU.Build.0" Workflow.sln || continue # built for Azure only
  [ -n "$(find "tests/$project" -name '*Tests.cs' -not -path '*/obj/*' -print -quit)" ] || continue
  grep -lqs "$project.dll" "$results"/*.trx || { failed=$((failed + 1)); echo "FAILED: $project reported no result"; }
done

# The web pages and the manifests: Node projects, each with its own checks.
for project in addin manifest infra/checks; do
  [ -f "$project/package.json" ] || continue
  if ! command -v npm >/dev/null; then skipped=$((skipped + 1)); echo "SKIPPED: $project needs Node.js 20 or later"; continue; fi
  step "$project: install" bash -c "cd $project && npm ci --no-audit --no-fund --loglevel=error >/dev/null"
  for script in check test build; do
    grep -q "\"$script\":" "$project/package.json" && step "$project: npm run $script" bash -c "npm --prefix $project run --silent $script >$results/${project//\//-}-$script.log 2>&1 || { tail -40 $results/${project//\//-}-$script.log; exit 1; }"
  done
done

# What runs only in Azure needs packages that not every source holds; where they can be had it must build.
if grep -q 'Azure|Any CPU.Build.0' Workflow.sln && grep -rqs --include='*.csproj' '"Microsoft.Graph"' functions; then
  say "build -c Azure"
  if dotnet build Workflow.sln -c Azure -v quiet --nologo >"$results/azure.log" 2>&1; then
    passed=$((passed + 1)); echo "ok: Azure configuration"
  elif missing=$(grep -oE 'NU110[12]: Unable to find package [A-Za-z0-9.]+[A-Za-z0-9]( with version \([^)]*\))?' "$results/azure.log" | sort -u) && [ -n "$missing" ]; then
    skipped=$((skipped + 1))
    printf '!! NOT BUILT: the Azure projects. This package source lacks:\n%s\n!! Run ./test.sh where they can be restored before you deploy.\n' "$(sed 's/^NU110[12]: Unable to find package/  -/' <<<"$missing")"
  else
    failed=$((failed + 1)); echo "FAILED: Azure configuration"; grep -E 'error' "$results/azure.log" | sort -u | head -20
  fi
fi

step "run.sh: a whole year on the sample" bash -c './run.sh demo --out artifacts/test-demo >artifacts/test-demo.txt && tail -15 artifacts/test-demo.txt'
step "run.sh: starts at once when nothing changed" bash -c '[ "$(./run.sh --version 2>&1 | wc -l)" = 1 ]'

finish
