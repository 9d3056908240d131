using System.CommandLine;
using Azure.Identity;
using Microsoft.Graph;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Provision;

/// <summary>The command line: what is wanted, and whether it is looked at, made or undone.</summary>
internal static class ProvisionCommand
{
    /// <summary>What the administrator consents to at sign-in; nothing of it stays with the app.</summary>
    private static readonly string[] Scopes =
        ["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All", "Sites.FullControl.All", "GroupMember.Read.All", "User.ReadBasic.All"];

    /// <summary>The command.</summary>
    public static RootCommand Create(TextWriter output)
    {
        var tenant = Needed("--tenant", "tenant");
        var site = Needed("--site", "site");
        var pages = Needed("--pages", "pages");
        var identity = Needed("--identity", "identity");
        var mailbox = Needed("--mailbox", "mailbox");
        var coordinators = new Option<string[]>("--coordinators") { Description = Words.Of("option.coordinators"), Required = true, AllowMultipleArgumentsPerToken = true };
        var access = new Option<AccessMode>("--access") { Description = Words.Of("option.access"), DefaultValueFactory = _ => AccessMode.Prepared };
        var whatIf = new Option<bool>("--what-if") { Description = Words.Of("option.whatIf") };
        var remove = new Option<bool>("--remove") { Description = Words.Of("option.remove") };
        var command = new RootCommand(Words.Of("description")) { tenant, site, pages, identity, mailbox, coordinators, access, whatIf, remove };
        command.SetAction((parsed, cancellationToken) =>
        {
            var wish = Wish.Read(
                parsed.GetRequiredValue(site), parsed.GetRequiredValue(pages), parsed.GetRequiredValue(identity), parsed.GetRequiredValue(mailbox),
                parsed.GetRequiredValue(coordinators), parsed.GetValue(access), out var fault);
            if (wish is null)
            {
                output.WriteLine(fault);
                return Task.FromResult(2);
            }

            var credential = new InteractiveBrowserCredential(new InteractiveBrowserCredentialOptions { TenantId = parsed.GetRequiredValue(tenant) });
            var mode = parsed.GetValue(whatIf) ? RunMode.WhatIf : parsed.GetValue(remove) ? RunMode.Remove : RunMode.Apply;
            return new ProvisionRun(output, mode).RunAsync(Steps.Of(new GraphServiceClient(credential, Scopes), credential, wish, mode), wish, cancellationToken);
        });
        return command;
    }

    private static Option<string> Needed(string name, string text) => new(name) { Description = Words.Of($"option.{text}"), Required = true };
}
