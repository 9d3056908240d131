namespace Workflow.Core.Tests.Samples;

/// <summary>mistakes.json.</summary>
internal sealed record SampleMistakes(IReadOnlyList<string> Late, IReadOnlyList<SampleMistake> Mistakes);
