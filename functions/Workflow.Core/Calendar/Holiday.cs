namespace Workflow.Core.Calendar;

/// <summary>A national holiday: a 国民の祝日, or a 休日 that follows from one.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">海の日, 振替休日, 国民の休日 …</param>
public sealed record Holiday(DateOnly Date, string Name);
