namespace Workflow.Core.Findings;

/// <summary>The languages of messages; Japanese is the default everywhere.</summary>
public enum Language
{
    /// <summary>日本語.</summary>
    Japanese,

    /// <summary>English.</summary>
    English,
}
