using System.Globalization;
using System.Resources;

namespace Workflow.Provision;

/// <summary>Texts for the administrator, Japanese unless <c>WORKFLOW_LANG=en</c>.</summary>
internal static class Words
{
    private static readonly bool English = Environment.GetEnvironmentVariable("WORKFLOW_LANG") == "en";
    private static readonly ResourceManager Texts = new($"Workflow.Provision.Texts.ProvisionTexts{(English ? "English" : "Japanese")}", typeof(Words).Assembly);

    /// <summary>A text with its places filled.</summary>
    public static string Of(string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"No text {key}."), values);
}
