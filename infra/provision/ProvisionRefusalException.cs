namespace Workflow.Provision;

/// <summary>Something about the tenant forbids to go on; the message says what to do.</summary>
/// <param name="message">For the administrator.</param>
public sealed class ProvisionRefusalException(string message) : Exception(message);
