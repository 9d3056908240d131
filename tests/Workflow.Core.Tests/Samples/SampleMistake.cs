namespace Workflow.Core.Tests.Samples;

/// <summary>One cell that is wrong at first.</summary>
internal sealed record SampleMistake(string Row, string Field, string Typed, IReadOnlyList<string> Findings, string Ja, string En);
