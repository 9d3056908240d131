using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Workflow.Core.Text;

/// <summary>
/// A few texts by key, in the order in which they were put: one row's values by field key. A survey holds tens of thousands of such rows, each of a handful of
/// entries; this is a third of a <see cref="Dictionary{TKey,TValue}"/> in memory, and looking along a few entries is as quick as hashing. Immutable.
/// </summary>
public sealed class TextDictionary : IReadOnlyDictionary<string, string>
{
    private readonly KeyValuePair<string, string>[] entries;

    internal TextDictionary(KeyValuePair<string, string>[] entries) => this.entries = entries;

    /// <summary>No entry.</summary>
    public static TextDictionary None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => entries.Select(e => e.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => entries.Select(e => e.Value);

    /// <inheritdoc/>
    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
