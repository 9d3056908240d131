namespace Workflow.Microsoft365.Graph.Mail;

/// <summary>Where a mail carries its key.</summary>
public static class MailKey
{
    /// <summary>The single-value extended property: a named property in a set of our own, because custom headers cannot be searched for.</summary>
    public const string Property = "String {6c1d7a52-0f5e-4a43-9f0e-5d1b7c8a2e64} Name WorkflowKey";

    /// <summary>The header that people and other programs see.</summary>
    public const string Header = "x-workflow-key";

    /// <summary>The filter that finds the messages with a key.</summary>
    public static string Filter(string key) => $"singleValueExtendedProperties/any(ep:ep/id eq '{Property}' and ep/value eq '{key.Replace("'", "''", StringComparison.Ordinal)}')";
}
