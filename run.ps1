# Builds what is needed and runs `workflow` with the arguments given; without arguments the demo. Build output goes to stderr only.
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot
$out = Join-Path $here 'artifacts/run'
$program = Join-Path $out 'program/workflow.exe'
$stamp = Join-Path $out 'built'
$inputs = 'functions', 'samples', 'Directory.Build.props', 'Directory.Packages.props', 'global.json' | ForEach-Object { Join-Path $here $_ }

function Test-Changed {
    if (-not (Test-Path $program) -or -not (Test-Path $stamp)) { return $true }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $newer = Get-ChildItem $inputs -Recurse -File | Where-Object { $_.FullName -notmatch '[\\/](bin|obj)[\\/]' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -ne $newer
}

if (Test-Changed) {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        [Console]::Error.WriteLine('workflow: .NET 10 SDK が見つかりません。https://dotnet.microsoft.com/ から入れてください。')
        exit 2
    }
    New-Item -ItemType Directory -Force $out | Out-Null
    $begun = (Get-Date).ToUniversalTime()
    $common = @('-c', 'Release', '--artifacts-path', $out, '-o', (Join-Path $out 'program'), '-v', 'quiet', '--nologo', '-p:RunAnalyzers=false', '-p:NuGetLockFilePath=obj/run.packages.lock.json')
    $project = Join-Path $here 'functions/Workflow.Local/Workflow.Local.csproj'
    dotnet publish $project @common -r win-x64 --self-contained false -p:PublishReadyToRun=true 2>&1 | ForEach-Object { [Console]::Error.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { dotnet publish $project @common 2>&1 | ForEach-Object { [Console]::Error.WriteLine($_) } }
    if ($LASTEXITCODE -ne 0) { exit 2 }
    Set-Content $stamp ''
    (Get-Item $stamp).LastWriteTimeUtc = $begun
}

if ($args.Count -eq 0) { $args = @('demo') }

# The pages of `serve` (dashboard, task pane): made with Node.js; every other command does without them.
if ($args[0] -eq 'serve') {
    $addin = Join-Path $here 'addin'
    $pages = Join-Path $out 'program/pages'
    $pagesStamp = Join-Path $out 'pages.built'
    $sources = Get-ChildItem $addin -Recurse -File | Where-Object { $_.FullName -notmatch '[\\/](node_modules|dist)[\\/]' }
    if (-not (Test-Path $pages) -or -not (Test-Path $pagesStamp) -or ($sources | Where-Object { $_.LastWriteTimeUtc -gt (Get-Item $pagesStamp).LastWriteTimeUtc } | Select-Object -First 1)) {
        if (Get-Command npm -ErrorAction SilentlyContinue) {
            if (-not (Test-Path (Join-Path $addin 'node_modules'))) { npm --prefix $addin ci --no-audit --no-fund 2>&1 | ForEach-Object { [Console]::Error.WriteLine($_) } }
            npm --prefix $addin run --silent bundle 2>&1 | ForEach-Object { [Console]::Error.WriteLine($_) }
            if ($LASTEXITCODE -ne 0) { exit 2 }
            Remove-Item -Recurse -Force $pages -ErrorAction SilentlyContinue
            Copy-Item -Recurse (Join-Path $addin 'dist') $pages
            Set-Content $pagesStamp ''
        } else {
            [Console]::Error.WriteLine('workflow: 画面を作る Node.js 20 以降が見つかりません。https://nodejs.org/ から入れてください。画面なしで続けます。')
        }
    }
}
& $program @args
exit $LASTEXITCODE
