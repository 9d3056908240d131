namespace Workflow.Core.Surveys;

/// <summary>An introduction or closing text of a heading in the report (本文).</summary>
/// <param name="Path">Heading texts from the outermost level; <c>大 &gt; 中</c> in the book.</param>
/// <param name="After">位置: false before the heading's items (前), true after them (後).</param>
/// <param name="Text">文.</param>
public sealed record HeadingText(IReadOnlyList<string> Path, bool After, string Text);

/// <summary>The persons printed in the report (名簿), as the book gives them.</summary>
/// <param name="Columns">Headers in order: 組織, 氏名 …, then one a group.</param>
/// <param name="Rows">One entry a person; each has as many cells as there are columns. A mark of membership is ○.</param>
public sealed record Roster(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
