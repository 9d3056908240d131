using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.Graph.Permissions;
using Workflow.Microsoft365.Graph.Sites;
using Workflow.Microsoft365.Graph.Subscriptions;

namespace Workflow.Microsoft365.Graph;

/// <summary>
/// Every call this product makes to Microsoft Graph, and no other. Two thin implementations exist (typed HttpClient, official SDK); both run over
/// the handlers of <c>Graph/Pipeline</c> and pass one contract suite. Expected failures are values (<see cref="GraphFault"/>); the only exception
/// a call throws is <see cref="OperationCanceledException"/> for the caller's own token. All members may be used from several threads at once.
/// </summary>
public interface IGraphCalls
{
    /// <summary>Sites and their libraries.</summary>
    ISiteCalls Sites { get; }

    /// <summary>Files and folders.</summary>
    IDriveCalls Drives { get; }

    /// <summary>Who may open a file or folder.</summary>
    IPermissionCalls Permissions { get; }

    /// <summary>Lists, columns and list items.</summary>
    IListCalls Lists { get; }

    /// <summary>Mail drafts and sending.</summary>
    IMailCalls Mail { get; }

    /// <summary>Groups and notices in the Teams activity feed.</summary>
    IPeopleCalls People { get; }

    /// <summary>Change notifications.</summary>
    ISubscriptionCalls Subscriptions { get; }
}
