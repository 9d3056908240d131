using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Hosting;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Tests.Hosting;

/// <summary>Settings are read whole: right ones arrive, wrong ones are told all at once and without their values.</summary>
public sealed class Microsoft365SettingsTests
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal)
    {
        ["SharePoint:SiteHost"] = "midorino.sharepoint.com", ["SharePoint:SitePath"] = "sites/shinchoku", ["Notices:Mailbox"] = "shinchoku@midorino.example",
    };

    [Fact]
    public void NeededOnes_Alone_AreEnough()
    {
        var read = Read(out var faults);

        Assert.Empty(faults);
        Assert.True(read.UsesSdk);
        Assert.Equal((GraphCloud.Global, AccessMode.Granted, false), (read.Graph.Cloud, read.SharePoint.Access, read.SharePoint.CreateMissing));
        Assert.Equal(("midorino.sharepoint.com", "shinchoku@midorino.example"), (read.SharePoint.SiteHost, read.Notices.Mailbox));
    }

    [Fact]
    public void EveryOne_Arrives()
    {
        settings["Graph:Client"] = "HTTP";
        settings["Graph:UnitsPerMinute"] = "2500";
        settings["Graph:Company"] = "Midorino";
        settings["SharePoint:Access"] = "prepared";
        settings["Pane:AddInId"] = "0d9d3f6c-2b1e-4b4c-8f0a-7c1e5b2a9d21";
        settings["Notices:ActivityLink"] = "https://teams.microsoft.com/l/entity/a/b";
        settings["Notices:Dashboard"] = "https://shinchoku.midorino.example/dashboard.html";
        settings["Teams:Webhook"] = "https://prod-1.japaneast.logic.azure.com/workflows/x";
        settings["Notifications:Address"] = "https://api.midorino.example/api/graph/notifications";
        settings["Notifications:Secret"] = "0123456789abcdef";

        var read = Read(out var faults);

        Assert.Empty(faults);
        Assert.Equal((false, 2500, "Midorino", AccessMode.Prepared), (read.UsesSdk, read.Graph.UnitsPerMinute, read.Graph.Company, read.SharePoint.Access));
        Assert.NotNull(read.Notices.Webhook);
        Assert.Equal((new Guid("0d9d3f6c-2b1e-4b4c-8f0a-7c1e5b2a9d21"), "EXCatalog"), (read.Pane!.AddInId, read.Pane.Store));
        Assert.Equal("/dashboard.html", read.Dashboard!.AbsolutePath);
        Assert.Equal("/api/graph/notifications", read.Notifications!.Address.AbsolutePath);
    }

    [Fact]
    public void Faults_AreAllToldTogether_WithoutValues()
    {
        settings.Remove("SharePoint:SiteHost");
        settings["Notices:Mailbox"] = " ";
        settings["Graph:Client"] = "soap-secret";
        settings["Graph:UnitsPerMinute"] = "many-secret";
        settings["Notices:Dashboard"] = "http://insecure-secret.example/";
        settings["Teams:Webhook"] = "https://secret.webhook.office.com/x";
        settings["Graph:Company"] = "みどり野市";
        settings["Pane:AddInId"] = "the-secret-pane";

        Read(out var faults);

        foreach (var name in new[] { "SharePoint:SiteHost", "Notices:Mailbox", "Graph:Client", "Graph:UnitsPerMinute", "Notices:Dashboard", "Teams:Webhook", "Graph:Company", "Pane:AddInId" })
            Assert.Contains(faults, fault => fault.Contains(name, StringComparison.Ordinal));
        Assert.Equal(8, faults.Count);
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void KeyVaultReference_NotFollowed_IsToldAsSuch()
    {
        settings["Teams:Webhook"] = "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/teams-webhook)";

        Read(out var faults);

        Assert.Contains("Key Vault", Assert.Single(faults), StringComparison.Ordinal);
    }

    private Microsoft365Settings Read(out IReadOnlyList<string> faults) => Microsoft365Settings.Read(settings.GetValueOrDefault, out faults);
}
