using System.Diagnostics;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Testing;
using Workflow.Workbooks.Definitions;

namespace Workflow.Workbooks.Tests.Definitions;

public class DefinitionRoundTripTests
{
    [Fact]
    public void WriteThenRead_AnySurvey_IsTheSameSurvey() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(GeneratedSurveys.Gen.ToArbitrary(), survey =>
        {
            var reading = Read(Written(survey));

            Assert.Empty(reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Cell} {f.Message()}"));
            Assert.Equal(Json(survey), Json(reading.Survey!));
        }));

    [Fact]
    public void Write_AnySurvey_PassesTheSdkValidator()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            using var document = SpreadsheetDocument.Open(Written(GeneratedSurveys.FromSeed(seed)), false);

            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public void WriteThenRead_ResavedByOpenpyxl_IsTheSameSurvey() => AssertSurvives(file =>
        Run("/usr/bin/python3", "-c", "import sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); b.save(sys.argv[1])", file));

    [Fact]
    public void WriteThenRead_ResavedByLibreOffice_IsTheSameSurvey() => AssertSurvives(file =>
        Run("/usr/bin/soffice", $"-env:UserInstallation=file://{Path.GetDirectoryName(file)}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
            Path.Combine(Path.GetDirectoryName(file)!, "out"), file)
        && Replace(file));

    private static void AssertSurvives(Func<string, bool> resave)
    {
        var folder = Directory.CreateTempSubdirectory("definition-").FullName;
        try
        {
            var survey = GeneratedSurveys.FromSeed(4711);
            var file = Path.Combine(folder, "book.xlsx");
            File.WriteAllBytes(file, Written(survey).ToArray());
            if (!resave(file))
            {
                Console.WriteLine("Skipped: the program that re-saves is not on this machine.");
                return;
            }

            using var stream = File.OpenRead(file);
            var reading = DefinitionBook.Read(stream);
            Assert.Empty(reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Cell} {f.Message()}"));
            Assert.Equal(Json(survey), Json(reading.Survey!));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Replace(string file)
    {
        File.Copy(Path.Combine(Path.GetDirectoryName(file)!, "out", Path.GetFileName(file)), file, overwrite: true);
        return true;
    }

    private static bool Run(string program, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            return false;
        }

        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(120_000), "The program did not end.");
        Assert.True(process.ExitCode == 0, error);
        return true;
    }

    private static MemoryStream Written(Survey survey)
    {
        var stream = new MemoryStream();
        DefinitionBook.Write(survey, stream);
        stream.Position = 0;
        return stream;
    }

    private static DefinitionReading Read(MemoryStream stream) => DefinitionBook.Read(stream);

    private static string Json(Survey survey) => JsonSerializer.Serialize(SurveyDrafts.Of(survey));
}
