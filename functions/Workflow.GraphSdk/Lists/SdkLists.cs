using Microsoft.Graph.Models;
using Workflow.GraphSdk.Drives;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.GraphSdk.Lists;

/// <summary>Lists and columns between the SDK's shapes and ours. What is not meant is not set: the SDK would send it as null.</summary>
internal static class SdkLists
{
    /// <summary>A list as it is read.</summary>
    public static WireList ToWire(this List list) => new()
    {
        Id = list.Id,
        DisplayName = list.DisplayName,
        WebUrl = list.WebUrl,
        Columns = list.Columns?.Select(ToWire).ToList(),
    };

    /// <summary>A column as it is read.</summary>
    public static WireColumn ToWire(this ColumnDefinition column) => new()
    {
        Id = column.Id,
        Name = column.Name,
        DisplayName = column.DisplayName,
        Indexed = column.Indexed,
        EnforceUniqueValues = column.EnforceUniqueValues,
        Hidden = column.Hidden,
        Text = column.Text is { } text ? new WireTextColumn(text.AllowMultipleLines, text.TextType) : null,
        Number = column.Number is { } number ? new WireNumberColumn(number.DecimalPlaces) : null,
        DateTime = column.DateTime is { } moment ? new WireDateTimeColumn(moment.Format, moment.DisplayAs) : null,
        Boolean = SdkItems.Facet(column.Boolean),
    };

    /// <summary>A list to create.</summary>
    public static List Of(NewList list)
    {
        var made = new List { DisplayName = list.DisplayName, ListProp = new ListInfo { Template = list.Template, Hidden = list.Hidden } };
        if (list.Columns.Count > 0)
            made.Columns = [.. list.Columns.Select(Of)];
        return made;
    }

    /// <summary>A column to create: what <see cref="WireColumn.Of"/> says, in the SDK's shape.</summary>
    public static ColumnDefinition Of(ListColumn column)
    {
        var wire = WireColumn.Of(column);
        var made = new ColumnDefinition { Name = wire.Name };
        if (wire.Indexed is { } indexed)
            made.Indexed = indexed;
        if (wire.Hidden is { } hidden)
            made.Hidden = hidden;
        if (wire.EnforceUniqueValues is { } unique)
            made.EnforceUniqueValues = unique;
        if (wire.Text is { } text)
            made.Text = new TextColumn { AllowMultipleLines = text.AllowMultipleLines, TextType = text.TextType ?? "plain" };
        if (wire.Number is { } number)
            made.Number = new NumberColumn { DecimalPlaces = number.DecimalPlaces };
        if (wire.DateTime is { } moment)
            made.DateTime = new DateTimeColumn { Format = moment.Format, DisplayAs = moment.DisplayAs };
        if (wire.Boolean is not null)
            made.Boolean = new BooleanColumn();
        return made;
    }

    /// <summary>Column values to write; a blank clears the column.</summary>
    public static FieldValueSet Of(IReadOnlyDictionary<string, ListValue> fields) => new()
    {
        AdditionalData = fields.ToDictionary(field => field.Key, field => Value(field.Value)!, StringComparer.Ordinal),
    };

    private static object? Value(ListValue value) => (object?)value.Text ?? (object?)value.Number ?? value.MaybeFlag;
}
