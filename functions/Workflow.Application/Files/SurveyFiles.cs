using System.Globalization;
using System.Runtime.InteropServices;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions;
using Workflow.Workbooks.Reports.Csv;
using Workflow.Workbooks.Reports.Docx;
using Workflow.Workbooks.Reports.Html;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.SectionWorkbooks;
using LedgerState = Workflow.Application.Ledger.SectionState;

namespace Workflow.Application.Files;

/// <summary>The file formats as <c>Workflow.Workbooks</c> reads and writes them.</summary>
/// <param name="language">The language of what is written.</param>
/// <param name="pane">The add-in that opens with section workbooks; null = none.</param>
public sealed class SurveyFiles(Language language = Language.Japanese, PaneReference? pane = null) : ISurveyFiles
{
    private readonly SectionWorkbookWriter writer = new(language, pane);

    /// <inheritdoc/>
    public DefinitionReading ReadDefinition(ReadOnlyMemory<byte> book)
    {
        using var stream = Open(book);
        return DefinitionBook.Read(stream);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> WriteWorkbook(Questionnaire questionnaire, CheckedAnswers carried) =>
        Written(stream => writer.Write(questionnaire, stream, carried));

    /// <inheritdoc/>
    public WorkbookReading Check(ReadOnlyMemory<byte> workbook, Questionnaire questionnaire)
    {
        using var stream = Open(workbook);
        var reading = SectionWorkbook.Read(stream, withQuestionnaire: false);
        if (reading.Answers is not { } answers)
        {
            var rejected = new CheckResult { Status = CheckStatus.Rejected, Findings = reading.Findings, Answers = CheckedAnswers.None, Answered = 0, Total = 0 };
            return new WorkbookReading(rejected, 0);
        }

        var result = SectionCheck.Check(questionnaire, answers);
        return new WorkbookReading(result, result.Status == CheckStatus.Rejected ? 0 : answers.SubmitNumber);
    }

    /// <inheritdoc/>
    public WrittenReport WriteReport(Survey survey, IReadOnlyList<SectionResult> sections, DateTimeOffset generatedAt)
    {
        var consolidator = new Consolidator(survey);
        foreach (var section in sections.Where(s => s.Submission is not null))
        {
            consolidator.Add(Submission(section));
        }

        var report = consolidator.Build(generatedAt, [.. sections.SelectMany(Corrections)]);
        List<ReportFile> files =
        [
            new("xlsx", Written(s => XlsxReport.Write(report, s, language))),
            new("csv", Written(s => CsvReport.WriteRows(report, s))),
            new("json", Written(s => JsonReport.Write(report, s))),
            new("html", Written(s => HtmlReport.Write(report, s, language))),
            new("docx", Written(s => DocxReport.Write(report, s, language))),
        ];
        if (report.Indicators.Count > 0)
        {
            files.Add(new("indicators.csv", Written(s => CsvReport.WriteIndicators(report, s))));
        }

        var counts = report.Statistics.Overall.Counts;
        return new WrittenReport(files, [.. survey.Scale.Levels.Zip(counts, (level, count) => $"{level.Code} {count.ToString(CultureInfo.InvariantCulture)}")]);
    }

    private static SectionSubmission Submission(SectionResult section)
    {
        var submission = section.Submission!;
        return new SectionSubmission
        {
            Section = section.Section,
            Answers = section.Answers,
            Issue = submission.Issue,
            SubmittedAt = submission.At,
            File = submission.Receipt,
            Version = submission.FileVersion,
            Marks = Marks(section.State, submission),
            Findings = section.Findings,
            Answered = submission.Progress.Answered,
            Total = submission.Progress.Total,
        };
    }

    private static SubmissionMarks Marks(LedgerState state, Ledger.Submission submission) =>
        (state == LedgerState.Returned ? SubmissionMarks.Returned : SubmissionMarks.None)
        | (submission.Approval == Ledger.Approval.Pending ? SubmissionMarks.Unapproved : SubmissionMarks.None)
        | (submission.Late ? SubmissionMarks.Late : SubmissionMarks.None)
        | (submission.Way == Ledger.SubmissionWay.Automatic ? SubmissionMarks.Automatic : SubmissionMarks.None)
        | (submission.Way == Ledger.SubmissionWay.Proxy ? SubmissionMarks.ByCoordinator : SubmissionMarks.None);

    private static IEnumerable<Correction> Corrections(SectionResult section)
    {
        foreach (var correction in section.Corrections)
        {
            if (AssignmentId.TryParse(correction.Row, out var row))
            {
                yield return new Correction(row, correction.Field, correction.Value);
            }
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(content.ToArray());

    private static ReadOnlyMemory<byte> Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
