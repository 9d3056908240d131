using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Who the caller is to the survey system.</summary>
/// <param name="Name">User principal name; null when nobody signed in.</param>
/// <param name="Coordinator">Whether the caller is a coordinator.</param>
/// <param name="Sections">The sections of running surveys the caller answers, heads or reads.</param>
public sealed record Identity(string? Name, bool Coordinator, IReadOnlyList<IdentitySection> Sections);

/// <summary>One section of the caller's.</summary>
/// <param name="Survey">調査ID.</param>
/// <param name="SurveyName">調査名.</param>
/// <param name="Section">担当課コード.</param>
/// <param name="SectionName">担当課名.</param>
/// <param name="State">状態.</param>
/// <param name="Roles">What the caller is to it.</param>
public sealed record IdentitySection(string Survey, string SurveyName, string Section, string SectionName, SectionState State, IReadOnlyList<ReaderRole> Roles);
