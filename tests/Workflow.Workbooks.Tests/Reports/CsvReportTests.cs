using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Core.Tests.Consolidation;
using Workflow.Workbooks.Reports.Csv;

namespace Workflow.Workbooks.Tests.Reports;

public sealed class CsvReportTests
{
    private static byte[] Bytes(Report report, Action<Report, Stream> write)
    {
        using var stream = new MemoryStream();
        write(report, stream);
        return stream.ToArray();
    }

    private static List<string[]> Parse(byte[] csv)
    {
        var options = new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = false, Mode = CsvMode.Rfc4180, MalformedData = CsvMalformedDataHandling.Throw };
        using var reader = CsvReader.Create(csv, options);
        var lines = new List<string[]>();
        while (reader.Read())
        {
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return lines;
    }

    [Fact]
    public void WriteRows_AnySurvey_ParsesBackToTheModel() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var report = RandomReport.From(seed);
            var lines = Parse(Bytes(report, CsvReport.WriteRows));
            Assert.Equal(report.Columns.Select(c => c.Label), lines[0]);
            Assert.Equal(report.Rows.Count, lines.Count - 1);
            foreach (var (row, line) in report.Rows.Zip(lines.Skip(1)))
            {
                Assert.Equal(row.Cells.Select((c, i) => report.Columns[i].Kind == FieldKind.Section ? c.Replace('\n', '、') : c), line.Select(Undefused));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>The reader's half of the rule of contracts §8, written anew.</summary>
    private static string Undefused(string cell) =>
        cell.Length > 2 && cell[0] == '\'' && "=+-@\t\r".Contains(cell[1], StringComparison.Ordinal)
        && !decimal.TryParse(cell[1..].TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? cell[1..] : cell;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@here", "'@here")]
    [InlineData("\t表", "'\t表")]
    [InlineData("-継続", "'-継続")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("-", "-")]
    [InlineData("-5", "-5")]
    [InlineData("+1,234.5", "+1,234.5")]
    [InlineData("-12.5%", "-12.5%")]
    [InlineData("=5", "'=5")]
    [InlineData("－5", "－5")]
    public void WriteRows_CellLikeAFormula_IsDefusedUnlessANumber(string answer, string cell)
    {
        var survey = new FormBuilder().Answer("done", "実施内容").Section("101", "こども課").Item("i1", ["101"]).Build();
        var consolidator = new Consolidator(survey);
        consolidator.Add(FormBuilder.Submission("101", ("i1", ["done", answer])));

        Assert.Equal(cell, Parse(Bytes(consolidator.Build(FormBuilder.Now), CsvReport.WriteRows))[1][0]);
    }

    [Fact]
    public void WriteRows_File_BeginsWithBomAndEndsLinesWithCrLf()
    {
        var bytes = Bytes(SampleReports.Flat(), CsvReport.WriteRows);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("項目,計画,担当,R2実施内容,評価,理由・課題等,R3計画内容\r\n1,", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void WriteRows_HeadingsAndMergedValues_StandFirstAndOnEveryRow()
    {
        var lines = Parse(Bytes(SampleReports.Headings(), CsvReport.WriteRows));

        Assert.Equal(["基本目標", "主要課題", "No."], lines[0][..3]);
        Assert.Equal(lines[2][..4], lines[3][..4]);
        Assert.Equal(lines[2][5], lines[3][5]);
        Assert.NotEqual(lines[2][4], lines[3][4]);
    }

    [Fact]
    public void WriteRows_LeadSection_JoinsNamesWithAComma()
    {
        var survey = new FormBuilder { Shared = SharedItemRule.Lead }.ListForm().Section("101", "こども課").Section("102", "図書館").Item("i1", ["101", "102"]).Build();

        Assert.Equal("こども課、図書館", Parse(Bytes(new Consolidator(survey).Build(FormBuilder.Now), CsvReport.WriteRows))[1][2]);
    }

    [Fact]
    public void WriteIndicators_Columns_AreThoseOfTheContract()
    {
        var lines = Parse(Bytes(SampleReports.Indicators(), CsvReport.WriteIndicators));

        Assert.Equal(
            ["基本目標", "主要課題", "カテゴリ", "関連事業", "成果目標", "指標名", "単位", "担当課", "H30 目標", "H30 実績", "R1 目標", "R1 実績", "R2 目標", "R2 実績", "R3 目標", "R3 実績"], lines[0]);
        Assert.Equal(["図書館、こども課", "-", "51.4", "-", "56.8", "↑", "", "↑", ""], lines[2][7..]);
        Assert.Equal("58.2", lines[1][13]);
    }
}
