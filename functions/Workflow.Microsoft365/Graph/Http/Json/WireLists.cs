using System.Text.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A list on the wire, in both directions.</summary>
internal sealed record WireList : IWire<SiteList>
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? WebUrl { get; init; }

    public WireListInfo? List { get; init; }

    public IReadOnlyList<WireColumn>? Columns { get; init; }

    /// <inheritdoc/>
    public SiteList? ToModel() => string.IsNullOrEmpty(Id) || DisplayName is null
        ? null
        : new SiteList(Id, DisplayName, WebUrl, [.. (Columns ?? []).Select(column => column.ToModel()).OfType<ListColumn>()]);
}

/// <summary>What kind of list.</summary>
internal sealed record WireListInfo(string? Template, bool? Hidden);

/// <summary>A column on the wire, in both directions.</summary>
internal sealed record WireColumn : IWire<ListColumn>
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public bool? Indexed { get; init; }

    public bool? EnforceUniqueValues { get; init; }

    public bool? Hidden { get; init; }

    public WireTextColumn? Text { get; init; }

    public WireNumberColumn? Number { get; init; }

    public WireDateTimeColumn? DateTime { get; init; }

    public JsonElement? Boolean { get; init; }

    /// <summary>The column to create.</summary>
    public static WireColumn Of(ListColumn column) => new()
    {
        Name = column.Name,
        Indexed = column.Indexed ? true : null,
        Hidden = column.Hidden ? true : null,
        EnforceUniqueValues = column.Unique ? true : null,
        Text = column.Kind is ColumnKind.Text or ColumnKind.Note ? new WireTextColumn(column.Kind == ColumnKind.Note, column.Kind == ColumnKind.Note ? "plain" : null) : null,
        Number = column.Kind == ColumnKind.Number ? new WireNumberColumn("none") : null,
        DateTime = column.Kind == ColumnKind.Moment ? new WireDateTimeColumn("dateTime", "standard") : null,
        Boolean = column.Kind == ColumnKind.Flag ? JsonSerializer.SerializeToElement([], GraphJson.Default.DictionaryStringString) : null,
    };

    /// <inheritdoc/>
    public ListColumn? ToModel() => string.IsNullOrEmpty(Name) ? null : new ListColumn(Name, Kind())
    {
        Id = Id,
        DisplayName = DisplayName ?? Name,
        Indexed = Indexed == true,
        Hidden = Hidden == true,
        Unique = EnforceUniqueValues == true,
    };

    private ColumnKind Kind() =>
        Text is { AllowMultipleLines: true } ? ColumnKind.Note
        : Text is not null ? ColumnKind.Text
        : Number is not null ? ColumnKind.Number
        : DateTime is not null ? ColumnKind.Moment
        : Boolean is not null ? ColumnKind.Flag
        : ColumnKind.Other;
}

/// <summary>A text column.</summary>
internal sealed record WireTextColumn(bool? AllowMultipleLines, string? TextType);

/// <summary>A number column.</summary>
internal sealed record WireNumberColumn(string? DecimalPlaces);

/// <summary>A date column.</summary>
internal sealed record WireDateTimeColumn(string? Format, string? DisplayAs);
