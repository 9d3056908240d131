using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>One data validation (入力規則): what is asked before, and said after, an entry.</summary>
internal sealed record EntryRule
{
    /// <summary>The cells.</summary>
    public required string Range { get; init; }

    /// <summary><c>list</c>, <c>custom</c>, or null for a prompt alone.</summary>
    public string? Type { get; init; }

    /// <summary>The list's range, or the formula that must hold for the first cell.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Whether another entry may stand after a question. What is checked again on submission need not be refused here.</summary>
    public bool MayStand { get; init; }

    /// <summary>The title of the message.</summary>
    public string ErrorTitle { get; init; } = "";

    /// <summary>The message.</summary>
    public string Error { get; init; } = "";

    /// <summary>The title of the prompt.</summary>
    public string PromptTitle { get; init; } = "";

    /// <summary>The prompt.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>Writes it. Excel takes 32 characters for titles, 225 for messages and 255 for prompts.</summary>
    public void Write(XmlPen pen)
    {
        pen.Raw("<dataValidation"u8);
        if (Type is not null)
        {
            pen.Raw(" type=\""u8).Text(Type).Raw("\""u8).Raw(MayStand ? " errorStyle=\"warning\""u8 : ""u8);
        }

        pen.Raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\""u8);
        Attribute(pen, " errorTitle=\""u8, ErrorTitle, 31);
        Attribute(pen, " error=\""u8, Error, 220);
        Attribute(pen, " promptTitle=\""u8, PromptTitle, 31);
        Attribute(pen, " prompt=\""u8, Prompt, 250);
        pen.Raw(" sqref=\""u8).Text(Range).Raw("\""u8);
        if (Type is null)
        {
            pen.Raw("/>"u8);
        }
        else
        {
            pen.Raw("><formula1>"u8).Text(Formula).Raw("</formula1></dataValidation>"u8);
        }
    }

    private static void Attribute(XmlPen pen, ReadOnlySpan<byte> name, string text, int most)
    {
        if (text.Length == 0)
        {
            return;
        }

        var shown = text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
        pen.Raw(name).Attribute(shown.ReplaceLineEndings("\n")).Raw("\""u8);
    }
}
