#!/usr/bin/env bash
# Builds what is needed and runs `workflow` with the arguments given; without arguments the demo.
# When nothing changed since the last build, the built program starts at once. Build output goes to stderr only.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$here/artifacts/run
program=$out/program/workflow
stamp=$out/built
program_pages=$out/program/pages

# Files alone: restoring puts `obj` folders beside the sources, which makes every folder newer than the stamp.
# The stamp keeps the names, so that a deleted file is noticed too.
sources() {
  cd "$here" && find functions samples Directory.Build.props Directory.Packages.props global.json \
    \( -name bin -o -name obj \) -prune -o -type f "$@" -print | LC_ALL=C sort
}

changed() {
  [ -x "$program" ] && [ -e "$stamp" ] || return 0
  [ -n "$(sources -newer "$stamp")" ] || [ "$(sources)" != "$(<"$stamp")" ]
}

# The compiler server that stays behind must not keep the lock (9) open: the next build would wait for its end.
publish() { # arguments: extra properties
  DOTNET_TieredPGO=0 dotnet publish "$here/functions/Workflow.Local/Workflow.Local.csproj" -c Release --artifacts-path "$out" -o "$out/program.new" -v quiet --nologo \
    -p:RunAnalyzers=false -p:NuGetLockFilePath=obj/run.packages.lock.json "$@" >&2 9>&-
}

build() {
  command -v dotnet >/dev/null || { echo "workflow: .NET 10 SDK が見つかりません。https://dotnet.microsoft.com/ から入れてください。 (.NET 10 SDK not found.)" >&2; exit 2; }
  echo "workflow: building (first time: about a minute) …" >&2
  mkdir -p "$out"
  local begun; begun=$(mktemp "$out/begun.XXXXXX")
  (sources) >"$begun"
  rm -rf "$out/program.new"
  local os arch
  case "$(uname -s)" in Darwin) os=osx ;; *) os=linux ;; esac
  case "$(uname -m)" in aarch64|arm64) arch=arm64 ;; *) arch=x64 ;; esac
  # Ready-to-run code starts several times faster; where its compiler cannot be had, plain code does the same work.
  publish -r "$os-$arch" --self-contained false -p:PublishReadyToRun=true 2>"$out/build.log" \
    || { cat "$out/build.log" >&2; echo "workflow: no ready-to-run compiler for this machine? Building plain code …" >&2; publish; }
  rm -rf "$out/program"
  mv "$out/program.new" "$out/program"
  mv "$begun" "$stamp"
}

# The pages of `serve` (dashboard, task pane): made with Node.js; every other command does without them.
pages_changed() {
  [ -e "$out/pages.built" ] && [ -d "$program_pages" ] || return 0
  [ -n "$(cd "$here/addin" && find . -path ./node_modules -prune -o -path ./dist -prune -o -type f -newer "$out/pages.built" -print -quit)" ]
}

build_pages() {
  command -v npm >/dev/null || { echo "workflow: 画面を作る Node.js 20 以降が見つかりません。https://nodejs.org/ から入れてください。画面なしで続けます。 (Node.js 20 not found: no web pages.)" >&2; return 0; }
  echo "workflow: building the pages …" >&2
  local begun; begun=$(mktemp "$out/begun.XXXXXX")
  if [ ! "$here/addin/node_modules/.package-lock.json" -nt "$here/addin/package-lock.json" ]; then
    npm --prefix "$here/addin" ci --no-audit --no-fund --loglevel=error >&2
  fi
  npm --prefix "$here/addin" run --silent bundle >&2
  rm -rf "$program_pages"
  cp -R "$here/addin/dist" "$program_pages"
  mv "$begun" "$out/pages.built"
}

if changed; then
  if command -v flock >/dev/null; then
    mkdir -p "$out"
    exec 9>"$out/lock"
    flock 9
  fi
  if changed; then build; fi
  exec 9>&-
fi

[ $# -gt 0 ] || set -- demo
if [ "$1" = serve ] && [ -f "$here/addin/package.json" ] && pages_changed; then build_pages; fi
exec "$program" "$@"
