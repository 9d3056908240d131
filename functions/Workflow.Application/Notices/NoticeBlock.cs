namespace Workflow.Application.Notices;

/// <summary>A part of a notice's body.</summary>
public abstract record NoticeBlock
{
    private NoticeBlock()
    {
    }

    /// <summary>A paragraph; <c>\n</c> breaks a line.</summary>
    /// <param name="Text">Plain text.</param>
    public sealed record Paragraph(string Text) : NoticeBlock;

    /// <summary>Words that must not be missed: a reason, a warning.</summary>
    /// <param name="Text">Plain text; <c>\n</c> breaks a line.</param>
    public sealed record Emphasis(string Text) : NoticeBlock;

    /// <summary>Facts, one a line: 提出期限 … 受付番号 ….</summary>
    /// <param name="Rows">Label and value, in order.</param>
    public sealed record Facts(IReadOnlyList<NoticeFact> Rows) : NoticeBlock;

    /// <summary>What is to be corrected or confirmed.</summary>
    /// <param name="Rows">In the workbook's order; may be cut, then <paramref name="More"/> says by how many.</param>
    /// <param name="More">How many were left out.</param>
    public sealed record Findings(IReadOnlyList<NoticeFinding> Rows, int More = 0) : NoticeBlock;
}

/// <summary>A labelled value.</summary>
/// <param name="Label">For example 提出期限.</param>
/// <param name="Value">For example 令和3年5月31日（月）17:15.</param>
public sealed record NoticeFact(string Label, string Value);

/// <summary>One finding in words.</summary>
/// <param name="Code">E301 ….</param>
/// <param name="Cell">調査票!E7; empty when it has no cell.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
/// <param name="IsError">Stops the submission; otherwise to be confirmed.</param>
public sealed record NoticeFinding(string Code, string Cell, string Message, string Hint, bool IsError);
