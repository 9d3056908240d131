namespace Workflow.Local.Tests.Tenant;

public sealed class MailTests : IDisposable
{
    private const string Mailbox = $"/v1.0/users/{TestTenant.Coordinator}";
    private const string Property = "String {6c1d7a52-0f5e-4a43-9f0e-5d1b7c8a2e64} Name WorkflowKey";
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Draft_R34_IsFoundByItsPropertyBeforeAndAfterSending()
    {
        var draft = (await t.PostAsync($"{Mailbox}/messages", Draft("s1/K01/issued/1"))).Expect(201);
        Assert.True((await FindAsync("s1/K01/issued/1")).Value.Single().GetProperty("isDraft").GetBoolean());
        Assert.Empty((await FindAsync("s1/K01/issued/2")).Value);
        (await t.PostAsync($"{Mailbox}/messages/{draft.Id}/send", null)).Expect(202);
        Assert.False((await FindAsync("s1/K01/issued/1")).Value.Single().GetProperty("isDraft").GetBoolean());
        Assert.Empty((await t.GetAsync($"{Mailbox}/mailFolders('sentitems')/messages")).Expect(200).Value);
        t.Clock.Advance(5);
        var filed = (await t.GetAsync($"{Mailbox}/mailFolders/sentitems/messages")).Expect(200).Value.Single();
        Assert.NotEqual(draft.Id, filed.GetProperty("id").GetString());
        (await t.PostAsync($"{Mailbox}/messages/{draft.Id}/send", null)).Expect(404);
        var mail = Assert.Single(t.Tenant.View.Mails);
        Assert.Equal("s1/K01/issued/1", mail.Key);
        Assert.Equal(["kodomo@midorino.example"], mail.Recipients);
    }

    [Fact]
    public async Task Draft_ImmutableId_StaysTheSame()
    {
        var draft = (await t.PostAsync($"{Mailbox}/messages", Draft("k"), ("Prefer", "IdType=\"ImmutableId\""))).Expect(201);
        (await t.PostAsync($"{Mailbox}/messages/{draft.Id}/send", null)).Expect(202);
        (await t.PostAsync($"{Mailbox}/messages/{draft.Id}/send", null)).Expect(400);
        t.Clock.Advance(5);
        (await t.GetAsync($"{Mailbox}/messages/{draft.Id}?$select=subject,isDraft")).Expect(200);
    }

    [Fact]
    public async Task Draft_ExpandedPropertyAndHeaders_ComeBack()
    {
        var draft = (await t.PostAsync($"{Mailbox}/messages", Draft("k"))).Expect(201);
        var read = (await t.GetAsync($"{Mailbox}/messages/{draft.Id}?$select=internetMessageHeaders&$expand=singleValueExtendedProperties($filter=id eq '{Property}')")).Expect(200).Json;
        Assert.Equal("k", read.GetProperty("singleValueExtendedProperties")[0].GetProperty("value").GetString());
        Assert.Equal("x-workflow-key", read.GetProperty("internetMessageHeaders")[0].GetProperty("name").GetString());
        (await t.DeleteAsync($"{Mailbox}/messages/{draft.Id}")).Expect(204);
        Assert.Empty((await FindAsync("k")).Value);
    }

    [Fact]
    public async Task Draft_HeaderWithLineBreakOrWithoutX_IsRefused()
    {
        foreach (var (name, value) in new[] { ("Subject", "a"), ("x-a", "a\\r\\nBcc: evil@example.com") })
            (await t.PostAsync($"{Mailbox}/messages", $$"""{"subject":"a","internetMessageHeaders":[{"name":"{{name}}","value":"{{value}}"}] }""")).Expect(400);
    }

    [Fact]
    public async Task SendMail_UnknownMailboxOrNoRecipient_IsRefused()
    {
        using var untraced = new TestTenant(o => o with { Trace = null });
        (await untraced.PostAsync("/v1.0/users/nobody@midorino.example/sendMail", """{"message":{"subject":"a"} }""")).Expect(404);
        (await untraced.PostAsync($"{Mailbox}/sendMail", """{"message":{"subject":"a"} }""")).Expect(400);
        Assert.Empty(untraced.Tenant.View.Mails);
    }

    [Fact]
    public async Task Eml_IsReadByAnotherProgram()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-tenant-").FullName;
        TestTenant.People.Write(Path.Combine(folder, "people.json"));
        using var disk = new TestTenant(o => o with { Folder = folder, Seed = null, FlushToDisk = false });
        const string mail = """
            {"message":{"subject":"調査票のお願い（環境課・こども課・企画課の皆様へ、提出期限のお知らせ）","body":{"contentType":"html","content":"<p>期限は5月29日です。</p>"},
            "toRecipients":[{"emailAddress":{"address":"kodomo@midorino.example","name":"こども課"}}],"attachments":[{"@odata.type":"#microsoft.graph.fileAttachment","name":"調査票.xlsx","contentType":"application/octet-stream","contentBytes":"UEsDBBQ="}]} }
            """;
        (await disk.PostAsync($"{Mailbox}/sendMail", mail)).Expect(202);
        var eml = Assert.Single(Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories));
        const string script = """
            import email, email.policy, sys
            m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            print(m['subject'], m['to'], m.get_body().get_content().strip(), [a.get_filename() for a in m.iter_attachments()], sep='|')
            """;
        var read = await Programs.RunAsync("python3", ["-c", script, eml]);
        Assert.Equal("調査票のお願い（環境課・こども課・企画課の皆様へ、提出期限のお知らせ）|こども課 <kodomo@midorino.example>|<p>期限は5月29日です。</p>|['調査票.xlsx']", read.Trim());
    }

    private static string Draft(string key) => $$"""
        {"subject":"調査票の提出のお願い","body":{"contentType":"html","content":"<p>お願いします。</p>"},"toRecipients":[{"emailAddress":{"address":"kodomo@midorino.example"} }],
        "internetMessageHeaders":[{"name":"x-workflow-key","value":"{{key}}"}],"singleValueExtendedProperties":[{"id":"{{Property}}","value":"{{key}}"}]}
        """;

    private static string Filter(string key) => $"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq '{key}')";

    private async Task<Answer> FindAsync(string key) =>
        (await t.GetAsync($"{Mailbox}/messages?$filter={Uri.EscapeDataString(Filter(key))}&$select=id,isDraft")).Expect(200);
}
