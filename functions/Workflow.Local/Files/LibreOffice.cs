using System.Diagnostics;

namespace Workflow.Local.Files;

/// <summary>LibreOffice on this machine: it turns documents into PDF where no tenant does.</summary>
internal static class LibreOffice
{
    private const int PatienceSeconds = 180;

    private static readonly string[] UsualPlaces =
    [
        @"C:\Program Files\LibreOffice\program\soffice.com", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
    ];

    /// <summary>The program; null when this machine has none.</summary>
    public static string? Find()
    {
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(p => names.Select(n => Path.Combine(p, n)));
        return onPath.Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    /// <summary>Converts a Word document, with a profile of its own so that an open LibreOffice does not interfere.</summary>
    /// <exception cref="IOException">LibreOffice made no PDF, or took longer than three minutes.</exception>
    public static void ToPdf(string program, Stream document, Stream pdf)
    {
        var folder = Directory.CreateTempSubdirectory("workflow-pdf-").FullName;
        try
        {
            var source = Path.Combine(folder, "report.docx");
            using (var file = File.Create(source))
            {
                document.CopyTo(file);
            }

            Run(program, [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, source]);
            var made = Path.ChangeExtension(source, ".pdf");
            if (!File.Exists(made))
            {
                throw new IOException("LibreOffice: no PDF");
            }

            using var result = File.OpenRead(made);
            result.CopyTo(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new IOException("LibreOffice: not started");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromSeconds(PatienceSeconds)))
        {
            process.Kill(entireProcessTree: true);
            throw new IOException($"LibreOffice: no answer in {PatienceSeconds} s");
        }
    }
}
