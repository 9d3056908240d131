namespace Workflow.Core.Text;

/// <summary>Compares a given cell with what came back, as leniently as programs that re-save a workbook need.</summary>
public static class GivenText
{
    /// <summary>Whether two shown texts say the same: width, blanks at line ends, line breaks and the notation of a number (1, 1.0, 1,000) do not count.</summary>
    public static bool AreSame(string expected, string? found)
    {
        if (expected == found)
        {
            return true;
        }

        var left = Normalization.Code(Normalization.Prose(expected));
        var right = Normalization.Code(Normalization.Prose(found ?? ""));
        return left == right
            || (NumberText.TryParse(left, out var a) && NumberText.TryParse(right, out var b) && a == b && left.EndsWith('%') == right.EndsWith('%'));
    }
}
