using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>Names of parts: relative, forward slashes, no empty, <c>.</c> or <c>..</c> segment. Compared without case, as the packaging standard asks.</summary>
internal static class PartName
{
    private const int MaxLength = 255;

    /// <summary>Reads an entry's name; false when it could point outside the package or is not a name at all.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out string name)
    {
        name = "";
        if (bytes.Length is 0 or > MaxLength || bytes.IndexOfAny((byte)'\\', (byte)':') >= 0 || bytes.IndexOfAnyInRange((byte)0, (byte)31) >= 0)
        {
            return false;
        }

        name = Encoding.UTF8.GetString(bytes);
        return HasGoodSegments(name.EndsWith('/') ? name.AsSpan(0, name.Length - 1) : name);
    }

    /// <summary>
    /// Resolves a relationship's target against the part it stands in: <c>worksheets/sheet1.xml</c>, <c>../theme/theme1.xml</c> and <c>/xl/styles.xml</c>
    /// are all in use. Null when it leaves the package.
    /// </summary>
    public static string? Resolve(string sourcePart, string target)
    {
        var path = Uri.UnescapeDataString(target.Replace('\\', '/'));
        if (path.StartsWith('/'))
        {
            path = path[1..];
        }
        else
        {
            path = sourcePart[..(sourcePart.LastIndexOf('/') + 1)] + path;
        }

        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>The part that holds a part's relationships; for the package itself <c>_rels/.rels</c>.</summary>
    public static string Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>A hostile name made fit for a message.</summary>
    public static string Printable(string name)
    {
        var printable = new StringBuilder();
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, 80)))
        {
            printable.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
        }

        return printable.ToString();
    }

    private static bool HasGoodSegments(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split('/'))
        {
            if (name[range] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
