using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Testing;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

public class SectionWorkbookTests
{
    /// <summary>Texts that have broken spreadsheets before.</summary>
    private static readonly string[] HardTexts =
    [
        "=1+1", "+81", "-", "@SUM(A1)", "'引用", "3/4", "001", "1,640", "85.5%", "  字下げした段落\n\n　二つ目の段落", "<b>&amp;\"]]>", "_x000D_と_x0041_", "制御\u0001\u000b文字",
        "👪家族👨‍👩‍👧 𠮟る", "タブ\tあり", "\uFFFE\uFFFF", "終わりに空白 ", new string('長', 32_767), "TRUE", "#N/A", "1E5", "R8.4.1",
    ];

    [Fact]
    public void Write_Layout_IsAsTheContractSays()
    {
        using var document = Open(Write(SampleQuestionnaire.Make()));
        var sheets = document.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();

        Assert.Equal(["記入要領", "調査票", "指標", "_workflow"], sheets.Select(s => s.Name!.Value!));
        Assert.Equal(SheetStateValues.VeryHidden, sheets[3].State!.Value);
        Assert.Equal(["id", "goal", "no", "name", "section", "done:prior", "done", "rating", "reason", "direction", "ends", "count", "rate"], Row(document, sheets[1], 3));
        Assert.Equal(["id", "name", "unit", "R7:actual", "R8:target", "R8:actual", "note"], Row(document, sheets[2], 3));
        Assert.Equal("前年度 実施内容", Row(document, sheets[1], 4)[5]);
        var form = Part(document, sheets[1]).Worksheet;
        Assert.True(form.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single(r => r.RowIndex! == 3u).Hidden!.Value);
        Assert.True(form.Descendants<Column>().First().Hidden!.Value);
        var protection = form.GetFirstChild<SheetProtection>()!;
        Assert.True(protection.Sheet!.Value);
        Assert.False(protection.AutoFilter!.Value || protection.FormatColumns!.Value || protection.FormatRows!.Value);
        Assert.Equal(8u, form.GetFirstChild<PageSetup>()!.PaperSize!.Value);
        Assert.Equal("i001/korei", Row(document, sheets[1], 5)[0]);
        Assert.Contains(document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>(), n => n.Name == "Workflow_Submit");
    }

    [Fact]
    public void Write_OpenCells_AreUnlockedTextAndTheOthersLocked()
    {
        using var document = Open(Write(SampleQuestionnaire.Make()));
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var sheet = Part(document, document.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(1)).Worksheet;
        foreach (var cell in sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single(r => r.RowIndex! == 5u).Elements<Cell>())
        {
            var format = formats[(int)cell.StyleIndex!.Value];
            var open = cell.CellReference!.Value![0] >= 'G';
            Assert.Equal(open, format.Protection?.Locked?.Value == false);
            Assert.Equal(open ? 49u : 0u, format.NumberFormatId!.Value);
        }
    }

    [Fact]
    public void Write_DropDowns_ReferToTheHiddenSheetWithJapaneseErrors()
    {
        using var document = Open(Write(SampleQuestionnaire.Make()));
        var sheet = Part(document, document.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(1)).Worksheet;
        var lists = sheet.Descendants<DataValidation>().Where(v => v.Type?.Value == DataValidationValues.List).ToList();

        Assert.Equal(3, lists.Count);
        Assert.All(lists, v => Assert.StartsWith("_workflow!$B$", v.Formula1!.Text, StringComparison.Ordinal));
        Assert.All(lists, v => Assert.Contains("一覧", v.Error!.Value!, StringComparison.Ordinal));
        Assert.All(sheet.Descendants<DataValidation>(), v => Assert.True((v.Error?.Value?.Length ?? 0) <= 225 && (v.Prompt?.Value?.Length ?? 0) <= 255));
    }

    [Theory]
    [InlineData(null, 11)]
    [InlineData("A", 0)]
    [InlineData("B", 0)]
    public void Write_Count_IsThatOfTheChecks(string? rating, int left)
    {
        var questionnaire = SampleQuestionnaire.Make(rows: 3, indicators: 2);

        // 3 rows × (done, rating, direction) and 2 indicators are required; a reason only once a rating asks for it.
        var carried = rating is null ? null : SampleQuestionnaire.Answers(questionnaire, _ => rating);
        using var document = Open(Write(questionnaire, carried));
        var sheet = Part(document, document.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(1)).Worksheet;

        Assert.Equal(left.ToString(System.Globalization.CultureInfo.InvariantCulture), sheet.Descendants<Cell>().Single(c => c.CellFormula is not null).CellValue!.Text);
    }

    [Fact]
    public void WriteThenRead_HardTexts_ComeBackExactly()
    {
        var questionnaire = SampleQuestionnaire.Make(rows: HardTexts.Length, indicators: 1);
        var carried = new CheckedAnswers(
            questionnaire.Rows.Select((r, i) => (r.Id, Text: HardTexts[i])).ToDictionary(
                r => r.Id.ToString(), IReadOnlyDictionary<string, string> (r) => new Dictionary<string, string> { ["done"] = r.Text, ["count"] = r.Text }),
            CheckedAnswers.None.Indicators);

        var reading = Read(questionnaire, carried);

        for (var i = 0; i < HardTexts.Length; i++)
        {
            Assert.Equal(new AnswerCell(HardTexts[i]), Cell(reading.Answers!.Rows, $"i{i + 1:000}/korei", "done"));
            Assert.Equal(HardTexts[i], Cell(reading.Answers.Rows, $"i{i + 1:000}/korei", "count").Text);
        }
    }

    [Fact]
    public void WriteThenRead_EveryGeneratedSurvey_IsValidAndComesBack() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Arb.From(GeneratedSurveys.Gen), survey =>
        {
            var plan = new AssignmentPlan(survey);
            var writer = new SectionWorkbookWriter();
            foreach (var section in plan.Sections)
            {
                var questionnaire = plan.For(section.Code, issue: 2);
                var stream = new MemoryStream();
                writer.Write(questionnaire, stream);
                AssertValid(stream);
                var reading = SectionWorkbook.Read(Rewound(stream));
                Assert.Empty(reading.Findings);
                Assert.Equal(new WorkbookIdentity(survey.Id, section.Code, 2, GivenDigest.Of(questionnaire)), reading.Answers!.Identity);
                Assert.Equal(questionnaire.Rows.Select(r => r.Id.ToString()), reading.Answers.Rows.Rows.Select(r => r.Id));
                Assert.Equal(questionnaire.Indicators.Select(r => r.Id.ToString()), reading.Answers.Indicators?.Rows.Select(r => r.Id) ?? []);
                AssertGivenIs(questionnaire, reading.Answers);
                Assert.Equal(GivenDigest.Of(questionnaire), GivenDigest.Of(reading.Embedded!));
                Assert.Equal((questionnaire.DueAt, questionnaire.SectionName, questionnaire.Scale.Levels.Count), (reading.Embedded!.DueAt, reading.Embedded.SectionName, reading.Embedded.Scale.Levels.Count));
            }
        }));

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(Write(SampleQuestionnaire.Make()).ToArray(), Write(SampleQuestionnaire.Make()).ToArray());

    [Fact]
    public void Write_WithoutRowsOrIndicators_IsValid()
    {
        AssertValid(Write(SampleQuestionnaire.Make(rows: 0)));
        AssertValid(Write(SampleQuestionnaire.Make(indicators: 0)));
    }

    [Fact]
    public void Write_InEnglish_IsValidAndKeepsSheetNames()
    {
        var stream = new MemoryStream();
        new SectionWorkbookWriter(Language.English).Write(SampleQuestionnaire.Make(), stream);
        AssertValid(stream);
        Assert.Equal("調査票", SectionWorkbook.Read(Rewound(stream)).Answers!.Rows.Sheet);
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaces()
    {
        var catalogue = new TextCatalogue(typeof(SectionWorkbook).Assembly, "Workflow.Workbooks.SectionWorkbooks.SectionWorkbookTexts");

        Assert.Equal(catalogue.Keys(Language.Japanese).Order(StringComparer.Ordinal), catalogue.Keys(Language.English).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("福祉/子ども課", 1, "korei_福祉_子ども課_mimamori-r8.xlsx")]
    [InlineData("高齢者支援課", 2, "korei_高齢者支援課_mimamori-r8_第2版.xlsx")]
    [InlineData(" a:b*c?\"<>|#%. ", 1, "korei_a_b_c________mimamori-r8.xlsx")]
    public void FileName_AnySection_IsSafe(string section, int issue, string expected) =>
        Assert.Equal(expected, WorkbookName.Of(SampleQuestionnaire.Make() with { SectionName = section, Issue = issue }));

    [Fact]
    public void FileName_LongTexts_FitTheFileSystem()
    {
        var name = WorkbookName.Of(SampleQuestionnaire.Make() with { Section = new SectionCode(new string('k', 60)), SectionName = new string('課', 300), Issue = 12 });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 200, 255);
        Assert.EndsWith("課_mimamori-r8_第12版.xlsx", name, StringComparison.Ordinal);
    }

    internal static MemoryStream Write(Questionnaire questionnaire, CheckedAnswers? carried = null)
    {
        var stream = new MemoryStream();
        SectionWorkbook.Write(questionnaire, stream, carried);
        return Rewound(stream);
    }

    internal static AnswerCell Cell(AnswerTable table, string row, string key) =>
        table.Rows.Single(r => r.Id == row).Cells[table.Columns.Select((c, i) => (c.Key, i)).First(c => c.Key == key).i];

    private static SectionReading Read(Questionnaire questionnaire, CheckedAnswers carried) => SectionWorkbook.Read(Write(questionnaire, carried));

    private static void AssertGivenIs(Questionnaire questionnaire, SectionAnswers answers)
    {
        foreach (var row in questionnaire.Rows)
        {
            foreach (var key in GivenFields.Keys(questionnaire.Fields))
            {
                Assert.Equal(GivenFields.Text(questionnaire.Fields, row, key), Cell(answers.Rows, row.Id.ToString(), key).Text);
            }
        }
    }

    private static void AssertValid(MemoryStream stream)
    {
        using var document = Open(Rewound(stream));
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Equal([], errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    private static MemoryStream Rewound(MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static SpreadsheetDocument Open(MemoryStream stream) => SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), false);

    private static WorksheetPart Part(SpreadsheetDocument document, Sheet sheet) => (WorksheetPart)document.WorkbookPart!.GetPartById(sheet.Id!.Value!);

    private static List<string> Row(SpreadsheetDocument document, Sheet sheet, uint number) =>
        [.. Part(document, sheet).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single(r => r.RowIndex! == number).Elements<Cell>().Select(c => c.InnerText)];
}
