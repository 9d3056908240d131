namespace Workflow.Core.Surveys;

/// <summary>The fields of a form that have a part to play beyond their own column.</summary>
public static class FormFields
{
    /// <summary>The heading levels, outermost first.</summary>
    public static IReadOnlyList<Field> Headings(this IReadOnlyList<Field> fields) => [.. fields.Where(f => f.Kind == FieldKind.Heading)];

    /// <summary>The field that numbers the items; null when the form has none.</summary>
    public static Field? ItemNumber(this IReadOnlyList<Field> fields) => fields.FirstOrDefault(f => f.Kind == FieldKind.ItemNumber);

    /// <summary>The rating that counts in statistics and warnings: the first rating field; null when the form has none.</summary>
    public static Field? MainRating(this IReadOnlyList<Field> fields) => fields.FirstOrDefault(f => f.Kind == FieldKind.Rating);

    /// <summary>The field with the item's name (事業名): keyed <c>name</c>, else the first given text that is not the tags; null when there is none.</summary>
    public static Field? ItemName(this IReadOnlyList<Field> fields) =>
        fields.FirstOrDefault(f => f.Key == "name" && !f.IsAnswer)
        ?? fields.FirstOrDefault(f => !f.IsAnswer && f.Kind == FieldKind.Text && f.Key != Field.TagsKey)
        ?? fields.FirstOrDefault(f => !f.IsAnswer && f.Kind == FieldKind.LongText);

    /// <summary>The field of a key; null when the form has none.</summary>
    public static Field? ByKey(this IReadOnlyList<Field> fields, string key) => fields.FirstOrDefault(f => f.Key == key);
}
