using System.Globalization;
using Workflow.Core.Calendar;

namespace Workflow.Core.Surveys.Drafts;

/// <summary>Turns a survey back into a draft, in the words of the JSON form: the inverse of <see cref="Rules.SurveyValidator"/>.</summary>
public static class SurveyDrafts
{
    /// <summary>The draft of a survey. Values stand in the order of the form's fields, so equal surveys give equal drafts.</summary>
    public static SurveyDraft Of(Survey survey)
    {
        var keys = survey.Fields.Select(f => f.Key).ToList();
        var years = survey.IndicatorColumns.Select(c => c.Key).ToList();
        return new SurveyDraft
        {
            Id = survey.Id.Value,
            PlanName = survey.PlanName,
            Name = survey.Name,
            Year = survey.Year.LongName,
            DueAt = Moment(survey.DueAt),
            DistributeAt = survey.DistributeAt is { } moment ? Moment(moment) : null,
            ReminderOffsets = survey.ReminderOffsets,
            ReminderTime = Time(survey.ReminderTime),
            Letter = survey.Letter,
            Coordinator = survey.Coordinator,
            CoordinatorMail = survey.CoordinatorMail,
            Closing = SurveyWords.Closing.TokenOf(survey.Closing),
            Missing = SurveyWords.Missing.TokenOf(survey.Missing),
            RatingWidth = SurveyWords.RatingWidths.TokenOf(survey.RatingWidth),
            SharedItems = SurveyWords.SharedItems.TokenOf(survey.SharedItems),
            Approval = SurveyWords.Approvals.TokenOf(survey.Approval),
            UnansweredText = survey.UnansweredText.Length > 0 ? survey.UnansweredText : null,
            Fields = [.. survey.Fields.Select(Of)],
            Scale = [.. survey.Scale.Levels.Select(Of)],
            Sections = [.. survey.Sections.Select(Of)],
            Items = [.. survey.Items.Select(i => Of(i, keys))],
            Prior = survey.Prior.Count > 0 ? [.. survey.Prior.Select(p => Of(p, keys))] : null,
            Indicators = survey.Indicators.Count > 0 ? [.. survey.Indicators.Select(i => Of(i, keys, years))] : null,
            IndicatorColumns = survey.IndicatorColumns.Count > 0 ? [.. survey.IndicatorColumns.Select(c => new IndicatorColumnDraft { Year = c.Label, IsTarget = c.IsTarget })] : null,
            Texts = survey.Texts.Count > 0 ? [.. survey.Texts.Select(t => new TextDraft { Path = t.Path, After = t.After, Text = t.Text })] : null,
            Roster = survey.Roster is { } roster ? new RosterDraft { Columns = roster.Columns, Rows = roster.Rows } : null,
        };
    }

    /// <summary>A moment in Japan as drafts and books have it, to the second.</summary>
    public static string Moment(DateTimeOffset moment) => JapanTime.Of(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A time of day as drafts and books have it.</summary>
    public static string Time(TimeOnly time) => time.ToString(time.Second == 0 ? "H:mm" : "H:mm:ss", CultureInfo.InvariantCulture);

    private static FieldDraft Of(Field field) => new()
    {
        Label = field.Label,
        Key = field.Key,
        Kind = SurveyWords.Kinds.TokenOf(field.Kind),
        FilledBy = SurveyWords.FilledBy.TokenOf(field.FilledBy),
        Requirement = SurveyWords.Requirements.TokenOf(field.Requirement),
        Condition = field.Condition?.ToString(),
        Choices = List(field.Choices),
        MinLength = field.MinLength,
        MaxLength = field.MaxLength,
        PriorKey = field.PriorKey,
        Width = field.Width,
        Merged = field.Merged,
        Print = field.Print == "{value}" ? null : field.Print,
        Description = field.Description,
    };

    private static LevelDraft Of(ScaleLevel level) => new()
    {
        Code = level.Code, Name = level.Name, Description = level.Description, ReasonRequired = level.ReasonRequired, Points = level.Points, Color = level.Color,
    };

    private static SectionDraft Of(Section section) => new()
    {
        Code = section.Code.Value,
        Name = section.Name,
        Mail = section.Mail,
        GroupId = section.GroupId,
        Staff = List(section.Staff),
        Approver = section.Approver,
        Predecessors = section.Predecessors.Count > 0 ? [.. section.Predecessors.Select(p => p.Value)] : null,
    };

    private static ItemDraft Of(Item item, List<string> keys) => new()
    {
        Id = item.Id,
        Given = Ordered(item.Given, keys),
        Sections = [.. item.Sections.Select(s => s.Value)],
        Tags = List(item.Tags),
        RepostedFrom = item.RepostedFrom,
        Prior = Ordered(item.Prior, keys),
    };

    private static PriorDraft Of(PriorAnswers prior, List<string> keys) => new()
    {
        Item = prior.Assignment.Item, Section = prior.Assignment.Section.Value, Values = Ordered(prior.Values, keys),
    };

    private static IndicatorDraft Of(Indicator indicator, List<string> keys, List<string> years) => new()
    {
        Id = indicator.Id,
        Headings = Ordered(indicator.Headings, keys),
        Category = indicator.Category,
        RelatedItems = List(indicator.RelatedItems),
        Outcome = indicator.Outcome,
        Name = indicator.Name,
        Unit = indicator.Unit,
        Direction = indicator.Direction is { } direction ? SurveyWords.Directions.TokenOf(direction) : null,
        Baseline = indicator.Baseline,
        BaselineDate = indicator.BaselineDate,
        Sections = [.. indicator.Sections.Select(s => s.Value)],
        Values = Ordered(indicator.Values, years),
    };

    private static IReadOnlyList<string>? List(IReadOnlyList<string> entries) => entries.Count > 0 ? entries : null;

    private static Dictionary<string, string>? Ordered(IReadOnlyDictionary<string, string> values, List<string> keys)
    {
        var ordered = new Dictionary<string, string>(values.Count);
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value))
            {
                ordered[key] = value;
            }
        }

        return ordered.Count > 0 ? ordered : null;
    }
}
