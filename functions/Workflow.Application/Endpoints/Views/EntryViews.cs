using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;
using Correction = Workflow.Application.Ledger.Correction;

namespace Workflow.Application.Endpoints.Views;

/// <summary>Parts of the ledger and the definition as shapes.</summary>
internal static class EntryViews
{
    public static ProgressView Of(Progress progress) => new(progress.Answered, progress.Total, progress.Errors, progress.Warnings);

    public static SubmissionView Of(Submission submission, SectionEntry entry) => new()
    {
        Number = submission.Number,
        Receipt = submission.Receipt,
        At = JapanTime.Of(submission.At),
        By = submission.By,
        Way = submission.Way,
        Late = submission.Late,
        Unconfirmed = submission.Unconfirmed,
        Approval = submission.Approval,
        Issue = submission.Issue,
        Progress = Of(submission.Progress),
        AnswersDigest = submission.Digest,
        Counts = entry.Counting?.Number == submission.Number,
    };

    public static TimelineEvent Of(SurveyEvent happened) => Of(happened.Section, happened.Event);

    public static TimelineEvent Of(SectionCode? section, LedgerEvent happened) =>
        new(section?.Value, happened.Number, happened.Kind, JapanTime.Of(happened.At), happened.By, happened.Text);

    public static WorkbookView? Of(IssuedWorkbook? workbook) =>
        workbook is null ? null : new WorkbookView(workbook.Name, workbook.Address, workbook.Issue, JapanTime.Of(workbook.At));

    public static CorrectionView Of(Correction c) => new(c.Number, c.Row, c.Field, c.Value, c.Reason, c.By, JapanTime.Of(c.At));

    public static LevelView Of(ScaleLevel l) => new(l.Code, l.Name, l.Description, l.ReasonRequired, l.Points, l.Color);

    public static FieldView Of(Field field) => new()
    {
        Key = field.Key,
        Label = field.Label,
        Kind = field.Kind,
        Answer = field.IsAnswer,
        Requirement = field.Requirement,
        Condition = field.Condition?.ToString(),
        Choices = field.Choices,
        MinLength = field.MinLength,
        MaxLength = field.MaxLength,
        PriorKey = field.PriorKey,
        Description = field.Description,
    };
}
