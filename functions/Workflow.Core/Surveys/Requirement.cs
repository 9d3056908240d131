namespace Workflow.Core.Surveys;

/// <summary>Whether an answer must be given (必須).</summary>
public enum Requirement
{
    /// <summary>任意.</summary>
    Optional,

    /// <summary>必須.</summary>
    Required,

    /// <summary>条件: required when <see cref="Field.Condition"/> holds.</summary>
    Conditional,
}
