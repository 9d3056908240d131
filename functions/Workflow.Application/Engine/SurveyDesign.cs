using System.Collections.Concurrent;
using Workflow.Application.Files;
using Workflow.Application.Ports;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>One accepted definition, made ready: who answers what, and the digest of what each section is asked. Immutable and shared; thread-safe.</summary>
public sealed class SurveyDesign
{
    private readonly ConcurrentDictionary<SectionCode, string> editions = new();
    private readonly Dictionary<SectionCode, Section> sections;

    /// <summary>Prepares a definition.</summary>
    public SurveyDesign(Survey survey)
    {
        Survey = survey;
        Assignments = new AssignmentPlan(survey);
        sections = Assignments.Sections.ToDictionary(s => s.Code);
    }

    /// <summary>The definition.</summary>
    public Survey Survey { get; }

    /// <summary>Who answers what.</summary>
    public AssignmentPlan Assignments { get; }

    /// <summary>The sections that get a workbook, in the book's order.</summary>
    public IReadOnlyList<Section> Sections => Assignments.Sections;

    /// <summary>A section that gets a workbook; null when it gets none.</summary>
    public Section? Section(SectionCode code) => sections.GetValueOrDefault(code);

    /// <summary>The digest of what a section is asked.</summary>
    public string Edition(SectionCode code) => editions.GetOrAdd(code, c => EditionDigest.Of(Assignments.For(c)));

    /// <summary>Who may open a section's folder: its staff, its head and its group.</summary>
    public static IReadOnlyList<Grantee> Grantees(Section section) =>
    [
        .. section.Staff.Append(section.Approver ?? "").Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => new Grantee(GranteeKind.Person, n)),
        .. string.IsNullOrEmpty(section.GroupId) ? (Grantee[])[] : [new Grantee(GranteeKind.Group, section.GroupId)],
    ];
}
