using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Workflow.Core.Findings;

/// <summary>
/// The texts of one room: two .resx files, <c>{name}Japanese.resx</c> and <c>{name}English.resx</c>, chosen by <see cref="Language"/> as a value.
/// No satellite assemblies: the language of a text never depends on the machine.
/// </summary>
public sealed class TextCatalogue(Assembly assembly, string baseName)
{
    private readonly ResourceManager japanese = new(baseName + "Japanese", assembly);
    private readonly ResourceManager english = new(baseName + "English", assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The file lacks the key: a defect that the catalogue's test finds.</exception>
    public string Get(Language language, string key) =>
        Find(language, key) ?? throw new KeyNotFoundException($"No {language} text for '{key}' in {baseName}.");

    /// <summary>The text of a key; null when there is none.</summary>
    public string? Find(Language language, string key) =>
        (language == Language.English ? english : japanese).GetString(key, CultureInfo.InvariantCulture);

    /// <summary>The text of a key with <c>{0}</c>, <c>{1}</c> … replaced.</summary>
    public string Format(Language language, string key, IReadOnlyList<string> arguments)
    {
        var template = Get(language, key);
        return arguments.Count == 0 ? template : string.Format(CultureInfo.InvariantCulture, template, [.. arguments]);
    }

    /// <summary>Every key of a language; for the tests that hold both files together.</summary>
    public IReadOnlySet<string> Keys(Language language)
    {
        // The manager keeps this set for every later text: it is not ours to dispose.
        var set = (language == Language.English ? english : japanese).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException(baseName);
        return set.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).ToHashSet(StringComparer.Ordinal);
    }
}
