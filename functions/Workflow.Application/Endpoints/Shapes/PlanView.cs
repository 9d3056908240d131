using Workflow.Application.Notices;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What the engine would do next, and the letters it would send. Reading it changes nothing.</summary>
/// <param name="Steps">By time; without a time = when the coordinator says.</param>
/// <param name="Letters">Before distribution the letter to every section, in the definition's order; afterwards the notices waiting to be sent.</param>
public sealed record PlanView(IReadOnlyList<PlanStep> Steps, IReadOnlyList<LetterView> Letters);

/// <summary>One step of the engine.</summary>
/// <param name="Kind">What: <c>Issue</c>, <c>Remind</c>, <c>Close</c>, <c>Consolidate</c> ….</param>
/// <param name="Section">担当課コード; null = the survey as a whole.</param>
/// <param name="SectionName">担当課名; null with <paramref name="Section"/>.</param>
/// <param name="At">Not before; null = when the coordinator says.</param>
/// <param name="Due">Whether its time has come.</param>
/// <param name="Detail">What tells it from another step of its kind; may be empty.</param>
public sealed record PlanStep(string Kind, string? Section, string? SectionName, DateTimeOffset? At, bool Due, string Detail);

/// <summary>A letter as it would be sent.</summary>
/// <param name="Section">担当課コード; null = to the coordinator.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="To">Mail addresses, or the people and groups when there is none; empty = nobody can be reached.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Plain text, paragraphs separated by an empty line.</param>
public sealed record LetterView(string? Section, NoticeKind Kind, IReadOnlyList<string> To, string Subject, string Body);
