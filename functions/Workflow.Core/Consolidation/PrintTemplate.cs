using System.Text;

namespace Workflow.Core.Consolidation;

/// <summary>
/// 印字: how a cell prints. Placeholders are <c>{value}</c>, <c>{tags}</c> and field keys in braces; the rest stands as written. An empty placeholder
/// takes with it the brackets that hold nothing else and the blank before it (at the beginning: after it), so <c>{value}【{tags}】</c> prints no empty 【】;
/// when every placeholder is empty, the cell is empty.
/// </summary>
public sealed class PrintTemplate
{
    private const string Opening = "【（(「『［[〔〈《＜<｛";
    private const string Closing = "】）)」』］]〕〉》＞>｝";

    private readonly List<(string Text, bool IsKey)> parts = [];

    private PrintTemplate(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add((text[at..], false));
                break;
            }

            if (open > at)
            {
                parts.Add((text[at..open], false));
            }

            parts.Add((text[(open + 1)..close].Trim(), true));
            at = close + 1;
        }
    }

    /// <summary>Whether the template is <c>{value}</c> alone, so that the value prints as it is.</summary>
    public bool IsPlain => parts is [("value", true)];

    /// <summary>Reads a template; an unknown key is an empty placeholder.</summary>
    public static PrintTemplate Parse(string text) => new(text);

    /// <summary>Prints with the text of every key; null and empty are the same.</summary>
    public string Print(Func<string, string?> valueOf)
    {
        var texts = parts.ConvertAll(p => p.IsKey ? valueOf(p.Text) ?? "" : p.Text);
        if (parts.Exists(p => p.IsKey) && !texts.Zip(parts).Any(t => t.Second.IsKey && t.First.Length > 0))
        {
            return "";
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsKey && texts[i].Length == 0)
            {
                Close(texts, i);
            }
        }

        var printed = new StringBuilder();
        texts.ForEach(t => printed.Append(t));
        return printed.ToString();
    }

    /// <summary>Takes away what belongs to the empty placeholder <paramref name="at"/>.</summary>
    private void Close(List<string> texts, int at)
    {
        var before = at > 0 && !parts[at - 1].IsKey ? at - 1 : -1;
        var after = at + 1 < parts.Count && !parts[at + 1].IsKey ? at + 1 : -1;
        while (before >= 0 && after >= 0 && texts[before].Length > 0 && texts[after].Length > 0
            && Opening.IndexOf(texts[before][^1], StringComparison.Ordinal) is var pair and >= 0 && texts[after][0] == Closing[pair])
        {
            texts[before] = texts[before][..^1];
            texts[after] = texts[after][1..];
        }

        if (before >= 0)
        {
            texts[before] = texts[before].TrimEnd();
        }

        if (after >= 0 && texts.Take(after).All(t => t.Length == 0))
        {
            texts[after] = texts[after].TrimStart();
        }
    }
}
