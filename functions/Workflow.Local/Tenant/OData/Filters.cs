using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>What a filter is applied to: values and inner collections by path (<c>fields/Key</c>).</summary>
internal interface IFilterSource
{
    /// <summary>A text, double, bool or null.</summary>
    object? Value(string path);

    /// <summary>The members of a collection.</summary>
    IEnumerable<IFilterSource> Members(string path);
}

/// <summary>A <c>$filter</c>, as a tree.</summary>
internal interface IFilter
{
    bool Matches(IFilterSource source);

    /// <summary>Paths the filter looks at.</summary>
    IEnumerable<string> Paths { get; }
}

internal sealed record AndFilter(IFilter Left, IFilter Right) : IFilter
{
    public IEnumerable<string> Paths => Left.Paths.Concat(Right.Paths);

    public bool Matches(IFilterSource source) => Left.Matches(source) && Right.Matches(source);
}

internal sealed record OrFilter(IFilter Left, IFilter Right) : IFilter
{
    public IEnumerable<string> Paths => Left.Paths.Concat(Right.Paths);

    public bool Matches(IFilterSource source) => Left.Matches(source) || Right.Matches(source);
}

internal sealed record NotFilter(IFilter Inner) : IFilter
{
    public IEnumerable<string> Paths => Inner.Paths;

    public bool Matches(IFilterSource source) => !Inner.Matches(source);
}

/// <summary><c>path eq value</c> and its like; texts are compared without regard to case, as the service does.</summary>
internal sealed record CompareFilter(string Path, string Operator, object? Value) : IFilter
{
    public IEnumerable<string> Paths => [Path];

    public bool Matches(IFilterSource source)
    {
        var actual = source.Value(Path);
        if (actual is null || Value is null)
            return Operator == "eq" ? actual is null && Value is null : Operator == "ne" && (actual is null) != (Value is null);

        return Compare(actual, Value) is { } order && Operator switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    private static int? Compare(object actual, object value) => (actual, value) switch
    {
        (string left, DateTimeOffset right) => DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.CompareTo(right) : null,
        (string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
        (double left, double right) => left.CompareTo(right),
        (bool left, bool right) => left.CompareTo(right),
        (bool left, double right) => (left ? 1d : 0d).CompareTo(right),
        _ => null,
    };
}

/// <summary><c>startsWith(path,'text')</c>, <c>endsWith</c>, <c>contains</c>.</summary>
internal sealed record TextFilter(string Function, string Path, string Text) : IFilter
{
    public IEnumerable<string> Paths => [Path];

    public bool Matches(IFilterSource source) => source.Value(Path) is string actual && Function switch
    {
        "startswith" => actual.StartsWith(Text, StringComparison.OrdinalIgnoreCase),
        "endswith" => actual.EndsWith(Text, StringComparison.OrdinalIgnoreCase),
        _ => actual.Contains(Text, StringComparison.OrdinalIgnoreCase),
    };
}

/// <summary><c>path/any(x: …)</c>; inside, paths begin with the variable.</summary>
internal sealed record AnyFilter(string Path, IFilter Inner) : IFilter
{
    public IEnumerable<string> Paths => [Path];

    public bool Matches(IFilterSource source) => source.Members(Path).Any(Inner.Matches);
}
