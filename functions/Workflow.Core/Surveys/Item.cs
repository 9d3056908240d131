using Workflow.Core.Text;

namespace Workflow.Core.Surveys;

/// <summary>One project of the plan (項目): what is given about it and who answers.</summary>
public sealed record Item
{
    /// <summary>ID: <c>[A-Za-z0-9._-]+</c>, unique; blank ones in the book are numbered <c>i001</c> … in order.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Values of the fields that the coordinator fills, by field key; <c>as above</c> blanks of headings and numbers are resolved. Fields of kind
    /// <see cref="FieldKind.Section"/> are not here: they follow from <see cref="Sections"/>. A field without a value is absent.
    /// </summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = TextDictionary.None;

    /// <summary>担当課, at least one; the first is 主担当.</summary>
    public required IReadOnlyList<SectionCode> Sections { get; init; }

    /// <summary>タグ: 新規, 拡充, 再掲 …; never part of a name.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>再掲元: the item that is answered instead; this one is printed with its answers and never asked.</summary>
    public string? RepostedFrom { get; init; }

    /// <summary>Last year's answers by field key, from the columns <c>前年度 見出し</c>.</summary>
    public IReadOnlyDictionary<string, string> Prior { get; init; } = TextDictionary.None;
}
