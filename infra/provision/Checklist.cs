namespace Workflow.Provision;

/// <summary>What no program may do: a printed list for other hands.</summary>
internal static class Checklist
{
    private static readonly string[] Entries = ["mailbox", "teams", "addIn", "views", "sharing"];

    /// <summary>The list, ready to be printed.</summary>
    public static string Of(Wish wish) => string.Join(
        Environment.NewLine, Entries.Select((entry, at) => $"{at + 1}. {Words.Of($"checklist.{entry}", wish.Mailbox, wish.Identity, $"https://{wish.SiteHost}/{wish.SitePath}")}").Prepend(Words.Of("checklist")));
}
