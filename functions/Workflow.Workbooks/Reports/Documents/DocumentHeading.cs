namespace Workflow.Workbooks.Reports.Documents;

/// <summary>A heading of a document.</summary>
/// <param name="Level">0 = outermost.</param>
/// <param name="Number"><c>2.1</c>; empty when headings of this level carry numbers of their own.</param>
/// <param name="Words">The heading as printed.</param>
/// <param name="Id">Names it for links; ASCII, unique in the document, the same in every run.</param>
internal sealed record DocumentHeading(int Level, string Number, string Words, string Id);
