using System.Globalization;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Http;

/// <summary>Which language a request wants: <c>?lang=</c> first, then Accept-Language; Japanese when neither says.</summary>
internal static class Languages
{
    public static Language Of(ApiRequest request) => request.Query.GetValueOrDefault("lang") switch
    {
        "en" => Language.English,
        "ja" => Language.Japanese,
        _ => Preferred(request.Header("Accept-Language") ?? ""),
    };

    private static Language Preferred(string header)
    {
        var best = header.Split(',').Select(Parse).Where(p => p.Weight > 0 && p.Language is not null).OrderByDescending(p => p.Weight).FirstOrDefault();
        return best.Language ?? Language.Japanese;
    }

    private static (Language? Language, double Weight) Parse(string part)
    {
        var pieces = part.Split(';', 2, StringSplitOptions.TrimEntries);
        var weight = pieces.Length == 2 && pieces[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            ? double.TryParse(pieces[1][2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q : 0
            : 1;
        return (pieces[0].Split('-')[0].ToLowerInvariant() switch { "ja" => Language.Japanese, "en" => Language.English, _ => null }, weight);
    }
}
