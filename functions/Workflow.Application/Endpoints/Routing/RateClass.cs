namespace Workflow.Application.Endpoints.Routing;

/// <summary>How often one caller may use routes of a kind. More than a person can do, less than harms others.</summary>
public enum RateClass
{
    /// <summary>Reading: 600 a minute.</summary>
    Read,

    /// <summary>Checking while somebody types: 300 a minute.</summary>
    Check,

    /// <summary>Acts: 120 a minute.</summary>
    Act,

    /// <summary>Files: 30 a minute.</summary>
    Upload,

    /// <summary>Notifications, from one sender: 6,000 a minute.</summary>
    Notification,
}
