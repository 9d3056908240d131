using Workflow.Core.Findings;

namespace Workflow.Microsoft365.Notices;

/// <summary>The words that every mail and card shares; what a notice says comes with the notice.</summary>
internal static class NoticeTexts
{
    /// <summary>The two .resx files beside this one.</summary>
    public static readonly TextCatalogue Catalogue = new(typeof(NoticeTexts).Assembly, "Workflow.Microsoft365.Notices.NoticeTexts");

    /// <summary>The text of a key.</summary>
    public static string Get(Language language, string key) => Catalogue.Get(language, key);

    /// <summary>How many findings were left out.</summary>
    public static string More(Language language, int count) => Catalogue.Format(language, "more", [count.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
}
