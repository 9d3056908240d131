using System.Reflection;
using System.Text.Json;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

/// <summary>The questionnaire inside a workbook is written property by property: these tests hold that none is forgotten.</summary>
public class EmbeddedQuestionnaireTests
{
    private static readonly JsonSerializerOptions Stored = new() { IgnoreReadOnlyProperties = true };

    private static readonly Field Whole = new()
    {
        Label = "理由\"<&>", Key = "reason", Kind = FieldKind.LongText, FilledBy = FilledBy.Section, Requirement = Requirement.Conditional,
        Condition = new Condition("rating", Negated: true, ["A", "Ｂ"]), Choices = ["一", "二\n三"], MinLength = 3, MaxLength = 400, PriorKey = "reason", Width = 32.5, Merged = true,
        Print = "{value}（{tags}）", Description = "できなかった理由を\n書いてください。",
    };

    private static readonly ScaleLevel Level = new() { Code = "Ａ", Name = "達成", Description = "計画どおり", ReasonRequired = true, Points = 2.5m, Color = "#FFEEDD" };

    [Fact]
    public void Read_WhatWasWritten_IsEqualInEveryProperty()
    {
        Assert.All([.. Unset(Whole), .. Unset(Whole.Condition!), .. Unset(Level)], name => Assert.Fail($"{name} is not set, so this test would not miss it."));
        var written = Questionnaire();
        var stream = new MemoryStream();
        SectionWorkbook.Write(written, stream);
        stream.Position = 0;

        var read = SectionWorkbook.Read(stream).Embedded!;

        Assert.Equal(Json(written), Json(read));
    }

    [Fact]
    public void Read_WithoutOptionalValues_IsEqual()
    {
        var field = new Field { Label = "実績", Key = "done", Kind = FieldKind.Text, FilledBy = FilledBy.Section };
        var written = Questionnaire() with { Fields = [field], Scale = new Scale([new ScaleLevel { Code = "A" }]), Indicators = [], IndicatorColumns = [], CoordinatorMail = null };
        var stream = new MemoryStream();
        SectionWorkbook.Write(written, stream);
        stream.Position = 0;

        Assert.Equal(Json(written), Json(SectionWorkbook.Read(stream).Embedded!));
    }

    private static Questionnaire Questionnaire()
    {
        var section = new SectionCode("fukushi");
        return new Questionnaire
        {
            SurveyId = new SurveyId("r8"), PlanName = "みどり野市総合計画", SurveyName = "進捗調査", Year = new FiscalYear(2026), DueAt = new DateTimeOffset(2026, 5, 29, 23, 59, 59, TimeSpan.FromHours(9)),
            Section = section, SectionName = "福祉課", Coordinator = "企画課", CoordinatorMail = "kikaku@midorino.example", Issue = 2, Fields = [Whole, Given], Scale = new Scale([Level]),
            Rows =
            [
                new QuestionRow
                {
                    Id = new AssignmentId("i001", section), Given = new Dictionary<string, string> { ["name"] = "見守り 👪 \u0001" }, Prior = new Dictionary<string, string> { ["reason"] = "前年度の理由" },
                },
            ],
            IndicatorColumns = [new IndicatorColumn("R8", new FiscalYear(2026), IsTarget: true), new IndicatorColumn("R8", new FiscalYear(2026), IsTarget: false)],
            Indicators =
            [
                new IndicatorRow
                {
                    Id = new AssignmentId("k1", section), Related = [new AssignmentId("i001", section)],
                    Indicator = new Indicator
                    {
                        Id = "k1", Name = "訪問件数", Sections = [section], Category = "成果", RelatedItems = ["i001"], Outcome = "安心", Unit = "件", Direction = IndicatorDirection.Up,
                        Baseline = "1,000", BaselineDate = "R5", Values = new Dictionary<string, string> { ["R8:target"] = "1,200" }, Headings = new Dictionary<string, string> { ["goal"] = "目標1" },
                    },
                },
            ],
        };
    }

    private static Field Given => new() { Label = "事業名", Key = "name", Kind = FieldKind.Text, FilledBy = FilledBy.Coordinator };

    private static string Json(Questionnaire questionnaire) => JsonSerializer.Serialize(questionnaire, Stored);

    private static IEnumerable<string> Unset(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && (p.GetValue(value) is not { } set || (p.PropertyType.IsValueType && set.Equals(Activator.CreateInstance(p.PropertyType)))))
        .Select(p => $"{value.GetType().Name}.{p.Name}");
}
