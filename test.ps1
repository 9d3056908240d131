# The .NET tests on Windows. The browser, LibreOffice and shell steps run in test.sh (Linux, WSL).
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
dotnet build Workflow.sln -v quiet --nologo
if ($LASTEXITCODE -ne 0) { exit 1 }
dotnet test Workflow.sln --no-build --nologo
exit $LASTEXITCODE
