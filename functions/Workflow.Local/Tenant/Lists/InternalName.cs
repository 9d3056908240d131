using System.Globalization;
using System.Text;

namespace Workflow.Local.Tenant;

/// <summary>
/// The internal name SharePoint makes of the first name a column is given (R32): every character that is no ASCII letter, digit or underscore becomes
/// <c>_xhhhh_</c>, a leading digit too; at most 32 characters; case does not distinguish. It never changes afterwards.
/// </summary>
internal static class InternalName
{
    private const int Longest = 32;

    public static string Of(string first, Func<string, bool> taken)
    {
        var name = new StringBuilder();
        foreach (var c in first)
        {
            if (char.IsAsciiLetter(c) || c == '_' || (char.IsAsciiDigit(c) && name.Length > 0))
                name.Append(c);
            else
                name.Append(CultureInfo.InvariantCulture, $"_x{(int)c:x4}_");
        }

        var stem = name.Length > Longest ? name.ToString(0, Longest) : name.ToString();
        var free = stem;
        var i = 0;
        while (taken(free))
            free = $"{stem}{i++}";

        return free;
    }
}
