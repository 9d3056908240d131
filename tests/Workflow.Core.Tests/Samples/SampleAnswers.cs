namespace Workflow.Core.Tests.Samples;

/// <summary>answers.json.</summary>
internal sealed record SampleAnswers(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Indicators);
