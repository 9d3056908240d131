using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Makes a column of the definition a caller sent.</summary>
internal static class ColumnReading
{
    /// <summary>Longest text of a single line.</summary>
    public const int SingleLine = 255;

    private static readonly string[] ReadOnlyColumns = ["id", "Created", "Modified"];

    /// <summary>Columns every list has.</summary>
    public static IReadOnlyList<ColumnRecord> BuiltIn(TenantSite site) =>
    [
        new() { Id = site.Derive("column/Title"), Name = "Title", DisplayName = "タイトル", Kind = ColumnKind.Text, MaxLength = SingleLine },
        .. ReadOnlyColumns.Select(name =>
            new ColumnRecord { Id = site.Derive("column/" + name), Name = name, DisplayName = name, Kind = name == "id" ? ColumnKind.Number : ColumnKind.DateTime, Indexed = true, ReadOnly = true }),
    ];

    public static ColumnRecord? Read(TenantCall call, JsonElement body, IEnumerable<ColumnRecord> existing, out string? refusal)
    {
        var given = body.Text("name") ?? body.Text("displayName") ?? "";
        refusal = given.Length == 0 ? "A column needs a name." : null;
        var kind = KindOf(body);
        if (kind is null)
            refusal ??= "A column needs one type: text, number, dateTime, boolean or choice.";

        if (body.Flag("enforceUniqueValues") && !body.Flag("indexed"))
            refusal ??= "A column with unique values must be indexed.";

        if (body.Flag("indexed") && kind == ColumnKind.Note)
            refusal ??= "A column of several lines cannot be indexed.";

        if (refusal is not null)
            return null;

        var names = existing.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = body.Member("text").Number("maxLength");
        return new ColumnRecord
        {
            Id = call.Site.NewGuid().ToString("D"),
            Name = InternalName.Of(given, names.Contains),
            DisplayName = body.Text("displayName") ?? given,
            Kind = kind!.Value,
            Indexed = body.Flag("indexed"),
            Unique = body.Flag("enforceUniqueValues"),
            Required = body.Flag("required"),
            Hidden = body.Flag("hidden"),
            MaxLength = kind == ColumnKind.Text ? (asked is > 0 and < SingleLine ? asked : SingleLine) : 0,
            Choices = body.Member("choice").Texts("choices"),
        };
    }

    private static ColumnKind? KindOf(JsonElement body) =>
        body.Has("text") ? (body.Member("text").Flag("allowMultipleLines") ? ColumnKind.Note : ColumnKind.Text)
        : body.Has("number") ? ColumnKind.Number
        : body.Has("dateTime") ? ColumnKind.DateTime
        : body.Has("boolean") ? ColumnKind.Boolean
        : body.Has("choice") ? ColumnKind.Choice
        : null;
}
