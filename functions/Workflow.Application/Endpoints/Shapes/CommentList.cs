namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Questions and answers beside a workbook, oldest first.</summary>
/// <param name="Comments">The comments.</param>
public sealed record CommentList(IReadOnlyList<CommentView> Comments);

/// <summary>One comment.</summary>
/// <param name="Number">The number of its event within the section.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="FromCoordinator">Whether the coordinator's side wrote it.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
/// <param name="Text">The words.</param>
public sealed record CommentView(int Number, DateTimeOffset At, string By, bool FromCoordinator, bool Mine, string Text);
