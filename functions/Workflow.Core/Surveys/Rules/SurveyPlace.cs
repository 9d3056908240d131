using System.Globalization;
using System.Runtime.InteropServices;

namespace Workflow.Core.Surveys.Rules;

/// <summary>Where in a <see cref="Drafts.SurveyDraft"/> a fault lies; a reader translates it into a cell or a JSON path.</summary>
/// <param name="Part">The list, as in the JSON form: <c>fields</c>, <c>items</c> …; empty for the survey's own values.</param>
/// <param name="Index">The entry, from 0; -1 for the list as a whole.</param>
/// <param name="Property">The property, as in the JSON form: <c>dueAt</c>, <c>given.name</c>; empty for the entry as a whole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurveyPlace(string Part, int Index, string Property)
{
    /// <summary>The survey's own values.</summary>
    public const string Survey = "";

    /// <summary>様式.</summary>
    public const string Fields = "fields";

    /// <summary>評価区分.</summary>
    public const string Scale = "scale";

    /// <summary>担当課.</summary>
    public const string Sections = "sections";

    /// <summary>項目.</summary>
    public const string Items = "items";

    /// <summary>前年度.</summary>
    public const string Prior = "prior";

    /// <summary>指標.</summary>
    public const string Indicators = "indicators";

    /// <summary>The year columns of 指標.</summary>
    public const string IndicatorColumns = "indicatorColumns";

    /// <summary>本文.</summary>
    public const string Texts = "texts";

    /// <summary>名簿.</summary>
    public const string Roster = "roster";

    /// <summary>The JSON path: <c>$.items[3].given.name</c>.</summary>
    public override string ToString()
    {
        var part = Part.Length == 0 ? "" : $".{Part}";
        var entry = Index < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{Index}]");
        return $"${part}{entry}{(Property.Length == 0 ? "" : $".{Property}")}";
    }
}
