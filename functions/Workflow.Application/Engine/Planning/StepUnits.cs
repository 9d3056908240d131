namespace Workflow.Application.Engine.Planning;

/// <summary>
/// What a step costs in SharePoint's resource units (1 = single read, delta, download; 2 = query, create, update, upload; 5 = permission), ledger write (2)
/// and history (2) included. The engine takes a step only when so many are left; docs/performance.md justifies each.
/// </summary>
public static class StepUnits
{
    /// <summary>Of a step in the usual case.</summary>
    public static int Of(StepKind kind) => kind switch
    {
        StepKind.Register or StepKind.Start or StepKind.Withdraw or StepKind.Announce or StepKind.Remind or StepKind.Book => 4,
        StepKind.Repair => 6, // history 2, write 2, event 2
        StepKind.Issue => 13, // folder 2, upload 2, access 5, ledger 4
        StepKind.Reissue => 9, // read 2, find 1, upload 2, ledger 4
        StepKind.Access => 14, // invite 5, list and revoke 5, ledger 4
        StepKind.Deliver => 4, // claim 2, done 2; the mail itself costs none
        StepKind.Look or StepKind.Close => 8, // read 2, copy 2, ledger 4
        StepKind.Freeze or StepKind.Unfreeze => 6, // check-out 2, ledger 4
        _ => 40,
    };
}
