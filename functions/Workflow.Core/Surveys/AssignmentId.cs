namespace Workflow.Core.Surveys;

/// <summary>Names one row a section must answer: <c>{item id}/{section code}</c>, or <c>{indicator id}/{section code}</c>.</summary>
/// <param name="Item">The id of the item or indicator; it never holds a slash.</param>
/// <param name="Section">The section that answers.</param>
public readonly record struct AssignmentId(string Item, SectionCode Section)
{
    /// <summary>Reads <c>{item}/{section}</c>; false when the text has another shape.</summary>
    public static bool TryParse(string? text, out AssignmentId id)
    {
        id = default;
        var slash = text?.IndexOf('/') ?? -1;
        if (slash <= 0 || !SectionCode.TryParse(text![(slash + 1)..], out var section))
        {
            return false;
        }

        id = new AssignmentId(text[..slash], section);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Item}/{Section.Value}";
}
