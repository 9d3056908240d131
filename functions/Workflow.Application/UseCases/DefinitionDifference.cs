using Workflow.Application.Engine;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>What a corrected definition would change; shown before it is put into force.</summary>
public sealed record DefinitionDifference
{
    /// <summary>Sections that get a workbook for the first time.</summary>
    public required IReadOnlyList<SectionCode> Added { get; init; }

    /// <summary>Sections that get none any more.</summary>
    public required IReadOnlyList<SectionCode> Removed { get; init; }

    /// <summary>Sections whose items changed: they get a new issue with their answers carried over.</summary>
    public required IReadOnlyList<SectionCode> Reissued { get; init; }

    /// <summary>Sections whose staff, head or group changed.</summary>
    public required IReadOnlyList<SectionCode> StaffChanged { get; init; }

    /// <summary>The new deadline; null when it stays.</summary>
    public DateTimeOffset? NewDue { get; init; }

    /// <summary>Names, letter, mail or other texts changed.</summary>
    public bool TextsChanged { get; init; }

    /// <summary>Nothing at all changed.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Compares two definitions of one survey.</summary>
    public static DefinitionDifference Of(SurveyDesign before, SurveyDesign after) => new()
    {
        Added = [.. after.Sections.Select(s => s.Code).Where(c => before.Section(c) is null)],
        Removed = [.. before.Sections.Select(s => s.Code).Where(c => after.Section(c) is null)],
        Reissued = [.. Common(before, after).Where(c => before.Edition(c) != after.Edition(c))],
        StaffChanged = [.. Common(before, after).Where(c => !Staff(before, c).SetEquals(Staff(after, c)))],
        NewDue = before.Survey.DueAt == after.Survey.DueAt ? null : after.Survey.DueAt,
        TextsChanged = Texts(before.Survey) != Texts(after.Survey),
        IsEmpty = Files.DefinitionDigest.Of(before.Survey) == Files.DefinitionDigest.Of(after.Survey),
    };

    private static IEnumerable<SectionCode> Common(SurveyDesign before, SurveyDesign after) =>
        after.Sections.Select(s => s.Code).Where(c => before.Section(c) is not null);

    private static HashSet<Grantee> Staff(SurveyDesign design, SectionCode code) => [.. SurveyDesign.Grantees(design.Section(code)!)];

    private static (string, string, string?, string, string?) Texts(Survey s) => (s.PlanName, s.Name, s.Letter, s.Coordinator, s.CoordinatorMail);
}
