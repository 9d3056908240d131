using System.Buffers;

namespace Workflow.Workbooks.Reports.Html;

/// <summary>Writes HTML: markup as it is, texts escaped, line breaks as <c>&lt;br&gt;</c>.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\n\r\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Finished markup.</summary>
    public HtmlWriter Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>A whole number.</summary>
    public HtmlWriter Number(int number)
    {
        writer.Write(number);
        return this;
    }

    /// <summary>Text of an element; characters that HTML cannot hold are left out.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text) => Escaped(text, "<br>");

    /// <summary>Text of an attribute, or of an element that has no lines.</summary>
    public HtmlWriter Line(ReadOnlySpan<char> text) => Escaped(text, " ");

    private HtmlWriter Escaped(ReadOnlySpan<char> text, string lineBreak)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            writer.Write(text[..at]);
            writer.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' => lineBreak,
                _ => "",
            });
            text = text[(at + 1)..];
        }

        writer.Write(text);
        return this;
    }
}
