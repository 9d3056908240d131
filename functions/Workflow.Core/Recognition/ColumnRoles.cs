namespace Workflow.Core.Recognition;

/// <summary>Settles what the columns of a form hold: headers first, then the cells where headers leave a doubt.</summary>
internal static class ColumnRoles
{
    private const int LongestRating = 15;

    /// <summary>The role of every column.</summary>
    public static ColumnRole[] Of(TableHeader header, IReadOnlyList<ColumnValues> values)
    {
        var roles = header.Roles.Select((r, c) => Alone(r, header.Labels[c], values[c])).ToArray();
        Number(roles, values);
        Name(roles, values, header);
        Keep(roles, ColumnRole.Section);
        Headings(roles, values);
        Rating(roles, values);
        for (var c = 0; c < roles.Length; c++)
        {
            roles[c] = header.Labels[c].Length == 0 ? ColumnRole.Unknown : roles[c];
        }

        return roles;
    }

    // Words that speak of indicators or years mean nothing special in a form.
    private static ColumnRole Alone(ColumnRole role, string label, ColumnValues values) => role switch
    {
        ColumnRole.Rating when values.Longest > LongestRating => ColumnRole.Done,
        ColumnRole.Way when values.Longest > LongestRating => ColumnRole.Plan,
        ColumnRole.Name when values.AreNumbers && values.Longest <= 5 => ColumnRole.Number,
        ColumnRole.Year when label.Contains("実績") => ColumnRole.Done,
        > ColumnRole.Note => role is ColumnRole.Category ? ColumnRole.Heading : ColumnRole.Unknown,
        _ => role,
    };

    private static void Number(ColumnRole[] roles, IReadOnlyList<ColumnValues> values)
    {
        Keep(roles, ColumnRole.Number);
        if (Array.IndexOf(roles, ColumnRole.Number) < 0 && roles is [ColumnRole.Unknown, ..] && values[0] is { AreNumbers: true, Longest: <= 6 })
        {
            roles[0] = ColumnRole.Number;
        }
    }

    private static void Name(ColumnRole[] roles, IReadOnlyList<ColumnValues> values, TableHeader header)
    {
        // 計画 is a project's name before what was done, next year's plan after it.
        var done = Array.FindIndex(roles, r => r is ColumnRole.Done or ColumnRole.Rating);
        for (var c = done + 1; done >= 0 && c < roles.Length; c++)
        {
            roles[c] = roles[c] != ColumnRole.Name || Array.IndexOf(roles, ColumnRole.Name) == c ? roles[c] : header.Labels[c].Contains("計画") ? ColumnRole.Plan : ColumnRole.Unknown;
        }

        var names = Enumerable.Range(0, roles.Length).Where(c => roles[c] == ColumnRole.Name).ToList();
        if (names.Count > 1)
        {
            // 項目 and 計画 are a name only where nothing says so better.
            var best = names.Find(c => header.Labels[c].Contains("事業") || header.Labels[c].Contains("取組")) is > 0 and var better ? better : names[0];
            names.Where(c => c != best).ToList().ForEach(c => roles[c] = c < best ? ColumnRole.Heading : ColumnRole.Content);
        }
        else if (names.Count == 0)
        {
            var section = Array.IndexOf(roles, ColumnRole.Section);
            var first = Array.FindIndex(roles, r => r == ColumnRole.Content);
            first = first >= 0 ? first : Enumerable.Range(0, roles.Length).FirstOrDefault(
                c => roles[c] == ColumnRole.Unknown && header.Labels[c].Length > 0 && (section < 0 || c < section) && values[c] is { IsFilled: true, AreNumbers: false }, -1);
            if (first >= 0)
            {
                roles[first] = ColumnRole.Name;
            }
        }
    }

    // A column left of number and name whose texts stand for several rows each is a heading.
    private static void Headings(ColumnRole[] roles, IReadOnlyList<ColumnValues> values)
    {
        var key = Array.FindIndex(roles, r => r is ColumnRole.Number or ColumnRole.Name);
        for (var c = 0; c < roles.Length; c++)
        {
            if (c < key && roles[c] is ColumnRole.Unknown or ColumnRole.Content or ColumnRole.Tags && values[c].Repeats)
            {
                roles[c] = ColumnRole.Heading;
            }
            else if (roles[c] == ColumnRole.Heading && (c > key || values[c].Distinct.Count == 0) && key >= 0)
            {
                roles[c] = ColumnRole.Unknown;
            }
        }
    }

    private static void Rating(ColumnRole[] roles, IReadOnlyList<ColumnValues> values)
    {
        if (Array.IndexOf(roles, ColumnRole.Rating) < 0
            && Array.FindIndex(roles, r => r is ColumnRole.Done or ColumnRole.Unknown) >= 0
            && Enumerable.Range(0, roles.Length).FirstOrDefault(c => roles[c] is ColumnRole.Done or ColumnRole.Unknown && values[c].AreRatings, -1) is >= 0 and var rating)
        {
            roles[rating] = ColumnRole.Rating;
        }
    }

    private static void Keep(ColumnRole[] roles, ColumnRole role)
    {
        for (var c = Array.IndexOf(roles, role) + 1; c > 0 && c < roles.Length; c++)
        {
            roles[c] = roles[c] == role ? ColumnRole.Unknown : roles[c];
        }
    }
}
