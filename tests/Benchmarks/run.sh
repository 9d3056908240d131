#!/usr/bin/env bash
# Measures split, check and consolidate on N sections × 20 rows × 8 columns, three interleaved runs, medians; prints a table.
# usage: run.sh [SECTIONS]     BENCH=folder for what is made (default bench-work in the checkout)
# PEERS=folder of a peer benchmark with run.sh and gen_data.py: its programs are measured in the same rounds on the same data.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sections=${1:-1000}
export BENCH=${BENCH:-$here/bench-work}
mkdir -p "$BENCH"
dotnet build "$here/tests/Benchmarks" -c Release -v quiet --nologo -p:RunAnalyzers=false >&2
bench() { dotnet "$here/tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll" "$@"; }
"$here/run.sh" --version >&2
workflow=$here/artifacts/run/program/workflow
tsv=
if [ -n "${PEERS:-}" ]; then
  [ -f "$BENCH/data/expected.json" ] || python3 "$PEERS/gen_data.py" "$BENCH/data" >&2
  [ "$sections" -le 1000 ] && tsv=$BENCH/data
fi
work=$BENCH/product-$sections
if [ ! -d "$work/filled" ]; then
  rm -rf "$work"
  bench data "$work" "$sections" ${tsv:+"$tsv"} >&2
  "$workflow" split "$work/definition.xlsx" -o "$work/filled.tmp" --json >/dev/null
  bench fill "$work/filled.tmp" "$work/answers.json" >&2
  mv "$work/filled.tmp" "$work/filled"
fi
times=$work/times.tsv
: >"$times"
timed() { # name, command…
  local name=$1; shift
  /usr/bin/time -f "%e %U %S %M" -o "$work/one" "$@" >/dev/null 2>"$work/err" || { [ $? -le 1 ] || { cat "$work/err" >&2; exit 1; }; }
  printf '%s\t%s\n' "$name" "$(tail -1 "$work/one")" >>"$times"
}
peer() { "$PEERS/run.sh" "$@" | python3 -c 'import json,sys; r=json.load(sys.stdin); print("%s %s\t%s %s %s %d" % (r["workload"], r["peer"], r["wall_s"], r["user_s"], r["sys_s"], r["rss_mb"]*1024))' >>"$times"; }
for round in 1 2 3; do
  rm -rf "$work/split" "$work/report"
  timed "start --version" "$workflow" --version
  timed "split" "$workflow" split "$work/definition.xlsx" -o "$work/split" --json
  timed "check" "$workflow" check --definition "$work/definition.xlsx" --json "$work"/filled/*.xlsx
  timed "check (no definition)" "$workflow" check --json "$work"/filled/*.xlsx
  timed "consolidate xlsx,csv" "$workflow" consolidate "$work/definition.xlsx" "$work/filled" -o "$work/report" --json
  if [ -n "$tsv" ]; then
    for p in openxml-dom npoi floor-fastest; do peer W1 $p; done
    for p in floor-xml exceldatareader openxml-dom; do peer W2 $p openxml-dom; done
    for p in openxml-dom floor-fastest; do peer W3 $p; done
  fi
done
python3 - "$times" <<'PY'
import sys, statistics as st
rows = {}
for line in open(sys.argv[1]):
    name, figures = line.rstrip("\n").split("\t")
    rows.setdefault(name, []).append([float(x) for x in figures.split()])
print("| what | wall s | cpu s | peak MB |\n|---|---|---|---|")
for name, runs in rows.items():
    print("| %s | %.2f | %.2f | %.0f |" % (name, st.median(r[0] for r in runs), st.median(r[1] + r[2] for r in runs), st.median(r[3] for r in runs) / 1024))
PY
