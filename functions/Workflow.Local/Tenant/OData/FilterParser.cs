using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Reads the part of OData's filter language that the service is asked: comparisons, and/or/not, three text functions, any.</summary>
internal sealed class FilterParser
{
    private readonly string text;
    private readonly Stack<string> variables = new();
    private int at;
    private bool failed;

    private FilterParser(string text) => this.text = text;

    /// <summary>The filter of a text; null when it cannot be read.</summary>
    public static IFilter? Parse(string text)
    {
        var parser = new FilterParser(text);
        var filter = parser.ReadOr(0);
        parser.SkipBlanks();
        return parser.failed || parser.at < text.Length ? null : filter;
    }

    private IFilter? ReadOr(int depth)
    {
        var left = ReadAnd(depth);
        while (TakeWord("or"))
            left = left is not null && ReadAnd(depth) is { } right ? new OrFilter(left, right) : Fail();

        return left;
    }

    private IFilter? ReadAnd(int depth)
    {
        var left = ReadNot(depth);
        while (TakeWord("and"))
            left = left is not null && ReadNot(depth) is { } right ? new AndFilter(left, right) : Fail();

        return left;
    }

    private IFilter? ReadNot(int depth)
    {
        if (depth > 32)
            return Fail();

        if (TakeWord("not"))
            return ReadNot(depth + 1) is { } inner ? new NotFilter(inner) : Fail();

        if (!Take('('))
            return ReadTerm(depth);

        var group = ReadOr(depth + 1);
        return Take(')') ? group : Fail();
    }

    private IFilter? ReadTerm(int depth)
    {
        var name = ReadName();
        if (name.Length == 0)
            return Fail();

        if (Take('('))
        {
            var slash = name.LastIndexOf('/');
            return slash > 0 && name[(slash + 1)..].Equals("any", StringComparison.OrdinalIgnoreCase) ? ReadAny(name[..slash], depth) : ReadFunction(name.ToLowerInvariant());
        }

        var compare = ReadName();
        return compare is "eq" or "ne" or "gt" or "ge" or "lt" or "le" && TryReadLiteral(out var value) ? new CompareFilter(WithoutVariable(name), compare, value) : Fail();
    }

    private IFilter? ReadAny(string path, int depth)
    {
        variables.Push(ReadName());
        var inner = Take(':') ? ReadOr(depth + 1) : Fail();
        variables.Pop();
        return inner is not null && Take(')') ? new AnyFilter(path, inner) : Fail();
    }

    private IFilter? ReadFunction(string function)
    {
        var path = ReadName();
        return function is "startswith" or "endswith" or "contains" && Take(',') && TryReadLiteral(out var value) && value is string wanted && Take(')')
            ? new TextFilter(function, WithoutVariable(path), wanted)
            : Fail();
    }

    private string WithoutVariable(string path) =>
        variables.Count > 0 && path.StartsWith(variables.Peek() + "/", StringComparison.Ordinal) ? path[(variables.Peek().Length + 1)..] : path;

    private bool TryReadLiteral(out object? value)
    {
        SkipBlanks();
        value = null;
        if (at < text.Length && text[at] == '\'')
            return TryReadText(out value);

        var start = at;
        while (at < text.Length && text[at] is not (' ' or ')' or ','))
            at++;

        var word = text[start..at];
        if (word is "true" or "false")
            value = word == "true";
        else if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            value = number;
        else if (DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            value = moment;
        else
            return word == "null";

        return true;
    }

    private bool TryReadText(out object? value)
    {
        var read = new System.Text.StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                read.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                read.Append('\'');
                at++;
            }
            else
            {
                at++;
                value = read.ToString();
                return true;
            }
        }

        value = null;
        return false;
    }

    private string ReadName()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '/' or '.' or '@'))
            at++;

        return text[start..at];
    }

    private bool TakeWord(string word)
    {
        SkipBlanks();
        var end = at + word.Length;
        if (end > text.Length || !text.AsSpan(at, word.Length).SequenceEqual(word) || (end < text.Length && text[end] is not (' ' or '(')))
            return false;

        at = end;
        return true;
    }

    private bool Take(char c)
    {
        SkipBlanks();
        if (at >= text.Length || text[at] != c)
            return false;

        at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    private IFilter? Fail()
    {
        failed = true;
        return null;
    }
}
