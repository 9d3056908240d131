using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Drafts;

/// <summary>The words of a closed set: as the definition book has them in Japanese, and as the JSON form has them.</summary>
/// <typeparam name="T">What they mean.</typeparam>
public sealed class WordSet<T>
    where T : struct, Enum
{
    private readonly (T Value, string Japanese, string Token)[] words;

    internal WordSet(params (T Value, string Japanese, string Token)[] words) => this.words = words;

    /// <summary>The Japanese words, in the order of a drop-down list.</summary>
    public IReadOnlyList<string> Japanese => [.. words.Select(w => w.Japanese)];

    /// <summary>The words of the JSON form.</summary>
    public IReadOnlyList<string> Tokens => [.. words.Select(w => w.Token)];

    /// <summary>Reads either word, in any width and case.</summary>
    public bool TryParse(string typed, out T value)
    {
        var code = Normalization.Code(typed);
        foreach (var word in words)
        {
            if (Normalization.Code(word.Japanese) == code || string.Equals(word.Token, code, StringComparison.OrdinalIgnoreCase))
            {
                value = word.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The book's word.</summary>
    public string JapaneseOf(T value) => Array.Find(words, w => w.Value.Equals(value)).Japanese;

    /// <summary>The JSON form's word.</summary>
    public string TokenOf(T value) => Array.Find(words, w => w.Value.Equals(value)).Token;
}
