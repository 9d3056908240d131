using Workflow.Core.Checks.Identity;
using Workflow.Core.Checks.Notes;
using Workflow.Core.Checks.Structure;
using Workflow.Core.Checks.Suspicions;
using Workflow.Core.Checks.Values;

namespace Workflow.Core.Checks;

/// <summary>Every rule, one for each code of contracts §3 from E201 on.</summary>
internal static class CheckRules
{
    /// <summary>Decide whether the workbook can be taken at all.</summary>
    public static IReadOnlyList<IIdentityRule> Identity { get; } = [new OtherSurveyRule(), new OtherSectionRule(), new OlderIssueRule()];

    /// <summary>Judge sheets as wholes.</summary>
    public static IReadOnlyList<ISheetRule> Sheets { get; } =
    [
        new RowMissingRule(), new RowAddedRule(), new GivenChangedRule(), new ColumnMissingRule(), new FormulaErrorRule(),
        new LargeChangeRule(), new SameInRowsRule(), new BestThoughNotDoneRule(),
    ];

    /// <summary>Judge answers one by one.</summary>
    public static IReadOnlyList<IAnswerRule> Answers { get; } =
    [
        new RequiredEmptyRule(), new NotOnScaleRule(), new ReasonMissingRule(), new NotAChoiceRule(), new NotANumberRule(), new TooLongRule(), new TooShortRule(),
        new NotADateRule(), new SameAsLastYearRule(), new PersonalInformationRule(), new PlaceholderRule(),
        new FormulaTakenRule(), new WidthNormalisedRule(), new BlanksRemovedRule(), new LinkIgnoredRule(),
    ];

    /// <summary>Judge the sheets against each other.</summary>
    public static IReadOnlyList<IWorkbookRule> Workbook { get; } = [new ContradictsIndicatorRule()];
}
