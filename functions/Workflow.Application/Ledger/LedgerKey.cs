using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>The unique keys of the two lists.</summary>
internal static class LedgerKey
{
    /// <summary>Stands for the section in a survey's own entry.</summary>
    public const string NoSection = "-";

    /// <summary><c>{survey}/-</c>.</summary>
    public static string Of(SurveyId survey) => $"{survey}/{NoSection}";

    /// <summary><c>{survey}/{section}</c>.</summary>
    public static string Of(SurveyId survey, SectionCode section) => $"{survey}/{section}";

    /// <summary><c>{survey}/{section or -}/{number}</c>: one event of an entry.</summary>
    public static string OfEvent(string entry, int number) => $"{entry}/{number}";
}
