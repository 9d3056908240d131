using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>What every sheet says under its title: which survey, which year, whose, when made.</summary>
internal static class ReportHead
{
    public static string Line(Report report, ReportTexts texts) => texts.Format("head", report.Survey.Name, Year(report, texts), report.Survey.Coordinator, Moment(report.GeneratedAt, texts));

    public static string Moment(DateTimeOffset moment, ReportTexts texts) =>
        texts.Language == Language.Japanese ? JapaneseDate.WithTime(moment) : $"{JapanTime.Of(moment):yyyy-MM-dd HH:mm}";

    private static string Year(Report report, ReportTexts texts) => texts.Language == Language.Japanese ? report.Survey.Year.LongName : report.Survey.Year.EnglishName;
}
