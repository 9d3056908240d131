using Workflow.Core.Answers;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Tests.Packages;

public class WorkbookFileTests
{
    [Theory]
    [InlineData("""<c r="A1" t="s"><v>0</v></c>""", "みどり野市", CellTraits.None)]
    [InlineData("""<c t="s"><v>1</v></c>""", "評価と理由", CellTraits.None)]
    [InlineData("""<c r="A1" t="s"><v>2</v></c>""", "東京", CellTraits.None)]
    [InlineData("""<c r="A1" t="s"><v>99</v></c>""", "", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 行頭の空白 </t></is></c>""", " 行頭の空白 ", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t> 残らない </t></is></c>""", "残らない", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>一行目_x000D_&#10;二行目&amp;&lt;&gt;</t></is></c>""", "一行目\r\n二行目&<>", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t><![CDATA[a<b&c]]>]]&gt;</t></is></c>""", "a<b&c]]>", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>""", "_x000D_", CellTraits.None)]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>&#12354;&#x1F600;</t></is></c>""", "あ😀", CellTraits.None)]
    [InlineData("""<c r="A1"><v>0.30000000000000004</v></c>""", "0.3", CellTraits.None)]
    [InlineData("""<c r="A1"><v>1234567</v></c>""", "1234567", CellTraits.None)]
    [InlineData("""<c r="A1"><v>3.14159265358979</v></c>""", "3.141592654", CellTraits.None)]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "TRUE", CellTraits.None)]
    [InlineData("""<c r="A1" t="e"><v>#N/A</v></c>""", "#N/A", CellTraits.Error)]
    [InlineData("""<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>""", "#DIV/0!", CellTraits.Error | CellTraits.Formula)]
    [InlineData("""<c r="A1" t="str"><f>B1&amp;"件"</f><v>12件</v></c>""", "12件", CellTraits.Formula)]
    [InlineData("""<c r="A1" t="str"><f>""</f><v></v></c>""", "", CellTraits.Formula)]
    [InlineData("""<c r="A1"><f>B1</f><v></v></c>""", "", CellTraits.Formula | CellTraits.NoStoredValue)]
    [InlineData("""<c r="A1"><f>B1</f></c>""", "", CellTraits.Formula | CellTraits.NoStoredValue)]
    [InlineData("""<c r="A1"><f>[1]集計!A1</f><v>5</v></c>""", "5", CellTraits.Formula | CellTraits.Link)]
    [InlineData("""<c r="A1"><f>SUM(表1[2020])</f><v>5</v></c>""", "5", CellTraits.Formula)]
    [InlineData("""<c r="A1" s="1"/>""", "", CellTraits.None)]
    public void Cell_AsPrograms_WriteIt_ReadsAsShown(string cell, string shown, CellTraits traits)
    {
        var package = new PackageBuilder().Rows($"""<row r="1">{cell}</row>""").Strings(
            "<si><t>みどり野市</t></si>",
            "<si><r><t>評価</t></r><r><rPr><b/></rPr><t>と</t></r><r><t xml:space=\"preserve\">理由</t></r></si>",
            "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>");

        Assert.Equal(new AnswerCell(shown, traits), First(package));
    }

    [Theory]
    [InlineData("46374", "yyyy/m/d", "2026/12/18")]
    [InlineData("46374", "ggge\"年\"m\"月\"d\"日\"", "令和8年12月18日")]
    [InlineData("43586", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", "令和元年5月1日")]
    [InlineData("43585", "[$-411]ge.m.d", "H31.4.30")]
    [InlineData("46374", "yyyy\\-mm\\-dd;@", "2026-12-18")]
    [InlineData("46374.7083333333", "m\"月\"d\"日\"\\(aaa\\) h:mm", "12月18日(金) 17:00")]
    [InlineData("46374.7083333333", "h:mm AM/PM", "5:00 PM")]
    [InlineData("1.5", "[h]:mm", "36:00")]
    [InlineData("0.855", "0.0%", "85.5%")]
    [InlineData("0.285", "0%", "29%")]
    [InlineData("1640", "#,##0", "1,640")]
    [InlineData("-1640", "#,##0;[Red]-#,##0", "-1,640")]
    [InlineData("-1640", "#,##0_);\\(#,##0\\)", "(1,640)")]
    [InlineData("1234567.891", "#,##0.00\"円\"", "1,234,567.89円")]
    [InlineData("1234567", "#,##0,\"千円\"", "1,235千円")]
    [InlineData("5", "000", "005")]
    [InlineData("2345678", "000-0000", "234-5678")]
    [InlineData("0", "0;-0;\"なし\"", "なし")]
    [InlineData("75", "[>=70]\"達成\";[<70]\"未達成\"", "達成")]
    [InlineData("0.75", "# ?/?", "3/4")]
    [InlineData("12345", "0.00E+00", "1.23E+04")]
    [InlineData("123456789012", "@", "123456789012")]
    [InlineData("123456789012", "General", "1.23457E+11")]
    [InlineData("1.005", "0.00", "1.01")]
    [InlineData("12", "0\"人\"", "12人")]
    [InlineData("12.50", "0.0#", "12.5")]
    public void Number_InItsFormat_ReadsAsShown(string stored, string format, string shown)
    {
        var package = new PackageBuilder().Formats(format).Rows($"""<row r="1"><c r="A1" s="1"><v>{stored}</v></c></row>""");

        Assert.Equal(shown, First(package).Text);
    }

    [Fact]
    public void Date_WithoutItsYearInTheFormat_IsStillKnownWhole()
    {
        var package = new PackageBuilder().Formats("m\"月\"d\"日\"").Rows("""<row r="1"><c r="A1" s="1"><v>46374</v></c></row>""");

        Assert.Equal(new DateTime(2026, 12, 18, 0, 0, 0, DateTimeKind.Unspecified), Read(package, rows => rows.Date(1)));
    }

    [Fact]
    public void Rows_WithoutReferences_CountFromTheOneBefore()
    {
        var package = new PackageBuilder().Rows("""<row><c t="inlineStr"><is><t>a</t></is></c></row><row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c/></row>""");

        Assert.Equal("1:1=a 5:3=1 5:4=2 6:1=", ReadAll(package));
    }

    [Fact]
    public void Link_ToAWebPage_IsNoticedAndNotFollowed()
    {
        var package = new PackageBuilder()
            .Rows("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", """<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>""")
            .Set("xl/worksheets/_rels/sheet1.xml.rels", PackageBuilder.Rels(("rId1", "hyperlink", "https://example.invalid/")).Replace("/></R", " TargetMode=\"External\"/></R"));

        Assert.Equal(CellTraits.Link, First(package).Traits);
    }

    [Fact]
    public void Package_StrictWithPrefixesAndOddNames_IsRead()
    {
        var package = new PackageBuilder();
        var workbook = package.Text("xl/workbook.xml").Replace("<", "<x:").Replace("<x:/", "</x:").Replace("xmlns=", "xmlns:x=");
        package.Remove("xl/workbook.xml").Set("Book/Main.xml", workbook.Replace(PackageBuilder.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main"))
            .Set("_rels/.rels", PackageBuilder.Rels(("a", "officeDocument", "/Book/Main.xml")).Replace(PackageBuilder.Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships"))
            .Set("Book/_rels/Main.xml.rels", PackageBuilder.Rels(("rId1", "worksheet", "../xl/./worksheets/sheet1.xml"), ("rId3", "sharedStrings", "/XL/SharedStrings.xml")))
            .Set("[Content_Types].xml", package.Text("[Content_Types].xml").Replace("/xl/workbook.xml", "/Book/Main.xml"));

        Assert.Equal("みどり野市", First(package).Text);
    }

    [Fact]
    public void Sheets_HiddenAndMerged_AreTold()
    {
        var package = new PackageBuilder().Rows("""<row r="1"/>""", """<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>""");
        package.Set("xl/workbook.xml", package.Text("xl/workbook.xml").Replace("r:id", "state=\"veryHidden\" r:id")
            .Replace("</sheets>", "</sheets><definedNames><definedName name=\"Here\">'表'!$B$2</definedName></definedNames>"));

        Assert.True(WorkbookFile.TryOpen(package.Build(), out var file, out _));
        using (file)
        {
            Assert.True(file.Sheets[0].IsHidden);
            Assert.Equal("A1:B3", file.Read(file.Sheets[0]).MergedCells.Single().ToString());
            Assert.True(file.Names[0].TryGetCell(out var sheet, out var cell));
            Assert.Equal(("表", new CellAddress(2, 2)), (sheet, cell));
        }
    }

    private static AnswerCell First(PackageBuilder package) => Read(package, rows => rows.Answer(1));

    private static T Read<T>(PackageBuilder package, Func<SheetReader, T> value)
    {
        Assert.True(WorkbookFile.TryOpen(package.Build(), out var file, out var fault), fault?.Code + string.Join('|', fault?.Arguments ?? []));
        using (file)
        {
            var rows = file.Read(file.Sheets[0]);
            Assert.True(rows.Read());
            return value(rows);
        }
    }

    private static string ReadAll(PackageBuilder package)
    {
        Assert.True(WorkbookFile.TryOpen(package.Build(), out var file, out _));
        using (file)
        {
            var rows = file.Read(file.Sheets[0]);
            var found = new List<string>();
            while (rows.Read())
            {
                foreach (var cell in rows.Cells)
                {
                    found.Add($"{rows.Number}:{cell.Column}={rows.Text(cell)}");
                }
            }

            return string.Join(' ', found);
        }
    }
}
