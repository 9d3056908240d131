namespace Workflow.Core.Surveys;

/// <summary>What a field of the form holds (様式の種別).</summary>
public enum FieldKind
{
    /// <summary>番号: the item's number as printed; may restart in each heading.</summary>
    ItemNumber,

    /// <summary>見出し: one heading level; outermost first in the form.</summary>
    Heading,

    /// <summary>文字: one line of text.</summary>
    Text,

    /// <summary>長文: text of several lines.</summary>
    LongText,

    /// <summary>評価: a code of the survey's <see cref="Scale"/>.</summary>
    Rating,

    /// <summary>選択: one of <see cref="Field.Choices"/>.</summary>
    Choice,

    /// <summary>数値: a number.</summary>
    Number,

    /// <summary>割合: a percentage; kept as shown, for example <c>85.5%</c>.</summary>
    Percentage,

    /// <summary>日付: a date, western or era.</summary>
    Date,

    /// <summary>担当課: the responsible section's name.</summary>
    Section,
}
