namespace Workflow.Core.Findings;

/// <summary>
/// One thing a check found. Words come from <see cref="FindingCatalogue"/> by <see cref="Code"/> and <see cref="Arguments"/>, so that the same
/// finding reads in either language.
/// </summary>
/// <param name="Code">A stable code of the catalogue (<c>E301</c>, <c>W402</c>, <c>D…</c>); it never changes its meaning.</param>
/// <param name="Arguments">What the message names: labels, values, limits; in the order the catalogue's template counts them.</param>
public sealed record Finding(string Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>The assignment id (<c>item/section</c>) of the row, when there is one.</summary>
    public string? Row { get; init; }

    /// <summary>The field key, when there is one.</summary>
    public string? Field { get; init; }

    /// <summary>Where to look: <c>sheet!A1</c>, when there is a cell.</summary>
    public string? Cell { get; init; }

    /// <summary>The catalogue's severity of <see cref="Code"/>.</summary>
    public Severity Severity => FindingCatalogue.SeverityOf(Code);

    /// <summary>What is wrong, in words.</summary>
    public string Message(Language language = Language.Japanese) => FindingCatalogue.Message(this, language);

    /// <summary>What to do about it.</summary>
    public string Hint(Language language = Language.Japanese) => FindingCatalogue.Hint(this, language);
}
