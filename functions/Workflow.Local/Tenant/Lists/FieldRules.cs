using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>What values a column takes.</summary>
internal static class FieldRules
{
    private const int LongestNote = 63_999;

    /// <summary>The fields after a change; null and a refusal when a value cannot be taken. A null clears a column.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Apply(
        TenantCall call, ListRecord list, IReadOnlyDictionary<string, JsonElement> before, JsonElement change, int itemId, out TenantResponse error)
    {
        error = call.Invalid("fields must be an object.");
        if (change.ValueKind != JsonValueKind.Object)
            return null;

        var fields = new Dictionary<string, JsonElement>(before, StringComparer.Ordinal);
        foreach (var member in change.EnumerateObject().Where(m => !m.Name.Contains('@', StringComparison.Ordinal)))
        {
            // Internal names are compared without regard to case (R32).
            var column = list.Columns.FirstOrDefault(c => c.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            if (column is null || column.ReadOnly)
                error = call.Invalid($"Field '{member.Name}' is not recognized.");
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                fields.Remove(column.Name);
                continue;
            }
            else if (Refusal(column, member.Value) is { } refusal)
                error = call.Invalid(refusal);
            else if (column.Unique && call.State.ListItems[list.Id].HolderOf(column.Name, member.Value) is var holder && holder != 0 && holder != itemId)
                error = call.Error(409, "nameAlreadyExists", "The value of the unique column is already used by another item.", "uniqueValueConflict");
            else
            {
                fields[column.Name] = member.Value.Clone();
                continue;
            }

            return null;
        }

        if (list.Columns.FirstOrDefault(c => c.Required && !fields.ContainsKey(c.Name)) is not { } missing)
            return fields;

        error = call.Invalid($"Field '{missing.Name}' is required.");
        return null;
    }

    private static string? Refusal(ColumnRecord column, JsonElement value) => column.Kind switch
    {
        ColumnKind.Text when value.ValueKind != JsonValueKind.String => $"Field '{column.Name}' takes a text.",
        ColumnKind.Text when value.GetString()!.Length > column.MaxLength => $"Field '{column.Name}' takes at most {column.MaxLength} characters.",
        ColumnKind.Text when value.GetString()!.AsSpan().ContainsAny('\r', '\n') => $"Field '{column.Name}' takes a single line.",
        ColumnKind.Note when value.ValueKind != JsonValueKind.String || value.GetString()!.Length > LongestNote => $"Field '{column.Name}' takes a text of at most {LongestNote} characters.",
        ColumnKind.Number when value.ValueKind != JsonValueKind.Number => $"Field '{column.Name}' takes a number.",
        ColumnKind.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) => $"Field '{column.Name}' takes true or false.",
        ColumnKind.DateTime when value.ValueKind != JsonValueKind.String || GraphTime.Parse(value.GetString()) is null => $"Field '{column.Name}' takes a date.",
        ColumnKind.Choice when value.ValueKind != JsonValueKind.String || (column.Choices.Count > 0 && !column.Choices.Contains(value.GetString())) => $"Field '{column.Name}' takes one of its choices.",
        _ => null,
    };
}
