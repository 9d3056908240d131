using Workflow.Testing;

namespace Workflow.Local.Tests.Tenant;

/// <summary>Holds the calls of these tests against Microsoft's own metadata, where the checker lies beside the checkout.</summary>
public sealed class TraceTests
{
    [MetadataFact]
    public async Task Trace_OfAWholeRound_FitsMicrosoftsMetadata()
    {
        var trace = Path.Combine(TraceFiles.Folder, "round.jsonl");
        using (var written = Workflow.Microsoft365.Graph.Tracing.GraphTrace.ToFile(trace))
        using (var t = new TestTenant(o => o with { Trace = written }))
            await RoundAsync(t);

        var findings = await GraphMetadata.FindingsAsync(trace);
        Assert.True(findings.Length == 0, findings);
    }

    private static async Task RoundAsync(TestTenant t)
    {
        (await t.GetAsync($"/v1.0/sites/{t.Tenant.Options.SiteHost}:/{t.Tenant.Options.SitePath}")).Expect(200);
        (await t.GetAsync($"{t.Site}/drive/root")).Expect(200);
        (await t.GetAsync($"/v1.0/drives/{t.Tenant.DefaultDriveId}")).Expect(200);
        var folder = await t.FolderAsync("K01");
        var file = (await t.UploadAsync("K01/a.xlsx")).Expect(201);
        (await t.PostAsync($"{t.Drive}/items/{folder.Id}/invite", $$"""{"recipients":[{"email":"{{TestTenant.Kodomo}}"},{"objectId":"{{TestTenant.GroupId}}"}],"roles":["write"],"requireSignIn":true,"sendInvitation":false}""")).Expect(200);
        (await t.GetAsync($"{t.Drive}/items/{file.Id}?$select=id,name,eTag,cTag,size,file,@microsoft.graph.downloadUrl&$expand=permissions($select=id,roles)")).Expect(200);
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/createLink", """{"type":"view","scope":"organization"}""")).Expect(201);
        (await t.GetAsync($"{t.Drive}/items/{file.Id}/permissions")).Expect(200);
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/checkout", null)).Expect(204);
        (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200);
        (await t.GetAsync($"{t.Drive}/items/{file.Id}/versions")).Expect(200);
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(204);
        (await t.GetAsync($"{t.Drive}/root/delta")).Expect(200);
        (await t.GetAsync("/v1.0/users?$select=id,displayName,mail,userPrincipalName,department")).Expect(200);
        (await t.GetAsync($"/v1.0/groups/{TestTenant.GroupId}")).Expect(200);
        (await t.GetAsync($"{t.Site}/permissions")).Expect(200);
        (await t.GetAsync($"/v1.0/users/{TestTenant.Kodomo}/mailFolders/sentitems")).Expect(200);
    }
}
