using Workflow.Core.Surveys;

namespace Workflow.Application.Notices;

/// <summary>
/// Why a notice is sent, exactly: <c>{survey}/{section or -}/{kind}/{occurrence}</c>. ASCII, at most 250 characters. Two notices with the same key are the same notice.
/// </summary>
/// <param name="Value">The key as it stands in the mail's extended property and in <c>x-workflow-key</c>.</param>
public readonly record struct NoticeKey(string Value)
{
    /// <summary>The key of a notice to a section (null = to the coordinator about the whole survey).</summary>
    public static NoticeKey Of(SurveyId survey, SectionCode? section, NoticeKind kind, string occurrence) =>
        new($"{survey}/{section?.Value ?? "-"}/{kind.ToString().ToLowerInvariant()}/{occurrence}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
