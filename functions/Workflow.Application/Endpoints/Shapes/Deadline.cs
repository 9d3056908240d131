namespace Workflow.Application.Endpoints.Shapes;

/// <summary>A deadline, with what is needed to say it in words (あと3営業日).</summary>
/// <param name="At">The last moment, Japan time.</param>
/// <param name="BusinessDays">Business days from today to the deadline's day: 0 = today, negative = passed.</param>
/// <param name="CalendarDays">Calendar days from today to the deadline's day: 0 = today, negative = passed.</param>
/// <param name="Passed">Whether it has passed.</param>
/// <param name="Own">Whether it is a section's own, unlike the survey's.</param>
/// <param name="Text">Date and time in the reader's language, for example <c>令和3年5月31日（月）17:15</c>.</param>
public sealed record Deadline(DateTimeOffset At, int BusinessDays, int CalendarDays, bool Passed, bool Own, string Text);
