using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Testing;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

/// <summary>What staff do with other programs, done by those programs.</summary>
public sealed class OtherProgramsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbook-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [InstalledFact(InstalledPrograms.LibreOffice)]
    public void LibreOffice_SavesItAgain_EverythingIsStillRead()
    {
        var questionnaire = SampleQuestionnaire.Make();
        var carried = SampleQuestionnaire.Answers(questionnaire, key => key == "rating" ? "B" : $"{key}：一行目\n=二行目 3/4");
        var file = Save(questionnaire, carried);
        var saved = Path.Combine(folder, "saved");
        Directory.CreateDirectory(saved);

        OtherProgram.Convert(file, "xlsx", saved);

        var before = SectionWorkbook.Read(file).Answers!;
        var after = SectionWorkbook.Read(Path.Combine(saved, Path.GetFileName(file)));
        Assert.Empty(after.Findings);
        Assert.Equal(Flat(before.Rows), Flat(after.Answers!.Rows));
        Assert.Equal(Flat(before.Indicators!), Flat(after.Answers.Indicators!));
        Assert.Equal(before.Identity, after.Answers.Identity);
        Assert.Equal(GivenDigest.Of(questionnaire), GivenDigest.Of(after.Embedded!));
    }

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_FillsSortsAndMoves_IsReadByIdsAndKeys()
    {
        var questionnaire = SampleQuestionnaire.Make();
        var file = Save(questionnaire, null);

        OtherProgram.Python(
            """
            import sys, openpyxl
            from openpyxl.utils import get_column_letter
            b = openpyxl.load_workbook(sys.argv[1]); s = b['調査票']
            keys = {s.cell(3, c).value: c for c in range(1, s.max_column + 1) if s.cell(3, c).value}
            assert s.cell(2, 2).value == '担当課：高齢者支援課', s.cell(2, 2).value
            assert b['_workflow'].sheet_state == 'veryHidden'
            meta = {r[0]: r[1] for r in b['_workflow'].iter_rows(values_only=True)}
            assert meta['survey id'] == 'mimamori-r8' and meta['section code'] == 'korei' and meta['issue number'] == '1', meta
            for r in range(5, 8):
                s.cell(r, keys['done']).value = '実施した %d' % r
                s.cell(r, keys['rating']).value = 'Ａ'
                s.cell(r, keys['count']).value = 1234.5
                s.cell(r, keys['rate']).value = 0.855; s.cell(r, keys['rate']).number_format = '0.0%'
                s.cell(r, keys['ends']).value = __import__('datetime').date(2026, 12, 18); s.cell(r, keys['ends']).number_format = 'yyyy/m/d'
            top = [s.cell(5, c).value for c in range(1, s.max_column + 1)]
            for c in range(1, s.max_column + 1):
                s.cell(5, c).value, s.cell(7, c).value = s.cell(7, c).value, s.cell(5, c).value
            a, z = keys['done'], keys['rate']
            for r in range(3, 8):
                s.cell(r, a).value, s.cell(r, z).value = s.cell(r, z).value, s.cell(r, a).value
                s.cell(r, a).number_format, s.cell(r, z).number_format = s.cell(r, z).number_format, s.cell(r, a).number_format
            name = b.defined_names['Workflow_Submit']
            cell = (name.attr_text if hasattr(name, 'attr_text') else name.value).split('!')[1].replace('$', '')
            s[cell].value = '第2回提出'
            s.row_dimensions[6].hidden = True
            s.title = '調査票（提出）'
            b.save(sys.argv[1])
            """,
            file);

        var answers = SectionWorkbook.Read(file).Answers!;
        Assert.Equal(["i003/korei", "i002/korei", "i001/korei"], answers.Rows.Rows.Select(r => r.Id));
        Assert.Equal("実施した 5", Text(answers, "i001/korei", "done"));
        Assert.Equal("実施した 7", Text(answers, "i003/korei", "done"));
        Assert.Equal("Ａ", Text(answers, "i002/korei", "rating"));
        Assert.Equal("1234.5", Text(answers, "i002/korei", "count"));
        Assert.Equal("85.5%", Text(answers, "i002/korei", "rate"));
        Assert.Equal("2026/12/18", Text(answers, "i002/korei", "ends"));
        Assert.Equal(2, answers.SubmitNumber);
    }

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_InsertsRowsAbove_KeysAreStillFound()
    {
        var file = Save(SampleQuestionnaire.Make(), null);
        OtherProgram.Python(
            """
            import sys, openpyxl
            b = openpyxl.load_workbook(sys.argv[1]); s = b['調査票']
            for m in list(s.merged_cells.ranges): s.unmerge_cells(str(m))
            s.insert_rows(1, 2); s.append([None, None, None, '書き足した行', None, None, '書き足し'])
            b.defined_names.clear() if hasattr(b.defined_names, 'clear') else setattr(b.defined_names, 'definedName', [])
            [setattr(c, 'value', '第１回提出') for row in s.iter_rows(1, 4) for c in row if c.value == '作成中']
            b.save(sys.argv[1])
            """,
            file);

        var answers = SectionWorkbook.Read(file).Answers!;
        Assert.Equal(["i001/korei", "i002/korei", "i003/korei", ""], answers.Rows.Rows.Select(r => r.Id));
        Assert.Equal("見守り事業その1", Text(answers, "i001/korei", "name"));
        Assert.Equal(1, answers.SubmitNumber);
    }

    [Fact]
    public void Workbook_OfNobody_IsE106() => Assert.Equal("E106", SectionWorkbook.Read(new Packages.PackageBuilder().Build()).Findings.Single().Code);

    [Fact]
    public void File_NoWorkbook_IsE101() => Assert.Equal("E101", SectionWorkbook.Read(new MemoryStream([1, 2, 3])).Findings.Single().Code);

    private string Save(Questionnaire questionnaire, CheckedAnswers? carried)
    {
        var file = Path.Combine(folder, WorkbookName.Of(questionnaire));
        File.WriteAllBytes(file, SectionWorkbookTests.Write(questionnaire, carried).ToArray());
        return file;
    }

    private static string Text(SectionAnswers answers, string row, string key) => SectionWorkbookTests.Cell(answers.Rows, row, key).Text;

    private static IEnumerable<string> Flat(AnswerTable table) =>
        table.Rows.SelectMany(r => r.Cells.Select((c, i) => $"{table.Sheet} {r.Id} {table.Columns[i].Key} {c.Text} {c.Traits}"));
}
