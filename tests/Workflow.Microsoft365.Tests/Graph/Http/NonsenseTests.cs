using System.Net;
using System.Text;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Tests.Graph.Http;

/// <summary>Issue 3, "Bad input": a tenant that answers nonsense has a defined outcome.</summary>
public sealed class NonsenseTests
{
    private static readonly ItemAddress File = ItemAddress.ById("b!d", "01A");

    [Theory]
    [InlineData("", "empty-answer")]
    [InlineData("null", "incomplete-answer")]
    [InlineData("{}", "incomplete-answer")]
    [InlineData("[]", "wrong-answer")]
    [InlineData("{\"id\":\"01A\",\"name\":", "wrong-answer")]
    [InlineData("{\"id\":5,\"name\":\"a\"}", "wrong-answer")]
    [InlineData("{\"id\":\"01A\",\"name\":\"a\",\"lastModifiedDateTime\":\"yesterday\"}", "wrong-answer")]
    [InlineData("{\"id\":\"\",\"name\":\"a\"}", "incomplete-answer")]
    [InlineData("<html>", "wrong-answer")]
    public async Task Answer_ThatIsNonsense_IsAFault_AndAWriteStaysInDoubt(string body, string code)
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.OK, body);

        var read = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        var write = await bench.RunAsync((calls, ct) => calls.Drives.CreateFolderAsync(ItemAddress.Root("b!d"), "A1", ct));

        Assert.Equal((GraphFaultKind.Nonsense, code, false), (read.Fault!.Kind, read.Fault.Code, read.Fault.OutcomeUnknown));
        Assert.Equal((GraphFaultKind.Nonsense, true), (write.Fault!.Kind, write.Fault.OutcomeUnknown));
    }

    [Fact]
    public async Task Answer_InHtml_IsAFault()
    {
        using var bench = new GraphBench();
        bench.Service.Then(_ => new HttpResponseMessage { Content = new StringContent("<html>Sign in</html>", Encoding.UTF8, "text/html") });

        var read = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        Assert.Equal((GraphFaultKind.Nonsense, "not-json"), (read.Fault!.Kind, read.Fault.Code));
    }

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/next")]
    [InlineData("https://elsewhere.example/v1.0/next?p=1")]
    [InlineData("http://graph.microsoft.com/v1.0/next?p=1")]
    [InlineData("next?p=1")]
    public async Task Pages_ThatTurnInCirclesOrLeadElsewhere_AreAFault(string next)
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.OK, $$"""{"value":[],"@odata.nextLink":"{{next}}"}""");

        var read = await bench.RunAsync((calls, ct) => calls.Drives.ChildrenAsync(File, ct));

        Assert.Equal((GraphFaultKind.Nonsense, "wrong-next-link"), (read.Fault!.Kind, read.Fault.Code));
        Assert.All(bench.Service.Requests, request => Assert.Equal("graph.microsoft.com", request.Uri.Host)); // the token never leaves
    }

    [Fact]
    public async Task Pages_WithoutEnd_StopAtTheLimit()
    {
        using var bench = new GraphBench(new GraphOptions { PageLimit = 7 });
        var page = 0;
        bench.Service.Then(_ => ScriptedService.Answer(HttpStatusCode.OK, $$"""{"value":[],"@odata.nextLink":"https://graph.microsoft.com/v1.0/n?p={{page++}}"}"""));

        var read = await bench.RunAsync((calls, ct) => calls.Drives.ChildrenAsync(File, ct));

        Assert.Equal("endless-pages", read.Fault!.Code);
        Assert.Equal(7, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task Pages_OneOfThemWrong_GiveAFaultAndNoShortList()
    {
        using var bench = new GraphBench();
        bench.Service
            .Then(HttpStatusCode.OK, """{"value":[{"id":"1","name":"a"}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/n"}""")
            .Then(HttpStatusCode.OK, """{"value":[{"name":"b"}]}""");

        Assert.False((await bench.RunAsync((calls, ct) => calls.Drives.ChildrenAsync(File, ct))).Succeeded);
    }

    [Fact]
    public async Task Delta_WithoutItsLink_IsAFault()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.OK, """{"value":[]}""");

        Assert.Equal("no-delta-link", (await bench.RunAsync((calls, ct) => calls.Drives.ChangesAsync("b!d", DeltaLink.Everything, ct))).Fault!.Code);
    }

    [Fact]
    public async Task R30_DeltaLink_TooOldOrForeign_SaysStartOver()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.Gone, """{"error":{"code":"resyncRequired","message":"m","innerError":{"code":"resyncChangesApplyDifferences"}}}""", ("Location", "https://graph.microsoft.com/v1.0/x"));

        var old = await bench.RunAsync((calls, ct) => calls.Drives.ChangesAsync("b!d", new DeltaLink("https://graph.microsoft.com/v1.0/d?token=1"), ct));
        var foreign = await bench.RunAsync((calls, ct) => calls.Drives.ChangesAsync("b!d", new DeltaLink("https://elsewhere.example/v1.0/d?token=1"), ct));

        Assert.Equal((GraphFaultKind.Gone, "resyncChangesApplyDifferences"), (old.Fault!.Kind, old.Fault.InnerCodes[0]));
        Assert.Equal(GraphFaultKind.Gone, foreign.Fault!.Kind);
        Assert.Single(bench.Service.Requests);
    }

    [Theory]
    [InlineData("""{"error":{"code":"notAllowed","message":"m","innerError":{"code":"resourceLocked"}}}""")]
    [InlineData("""{"error":{"code":"resourceLocked","message":"m"}}""")]
    [InlineData("""{"error":{"code":"accessDenied","message":"Lock token does not match existing lock"}}""")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task R10_R11_423_IsLocked_WhateverItsBodySays(string body)
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.Locked, body, ("request-id", "r-1"));

        var renamed = await bench.RunAsync((calls, ct) => calls.Drives.ChangeAsync(File, new ItemChange("b.xlsx"), null, ct));

        Assert.Equal((GraphFaultKind.Locked, 423, "r-1"), (renamed.Fault!.Kind, renamed.Fault.Status, renamed.Fault.RequestId));
        Assert.Single(bench.Service.Requests);
    }

    [Fact]
    public async Task Batch_AnswersOutOfOrderMissingOrTwice_AreReadOneByOne()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.OK, """
            {"responses":[
              {"id":"2","status":409,"body":{"error":{"code":"nameAlreadyExists","message":"m"}}},
              {"id":"1","status":201,"body":{"id":"7","@odata.etag":"\"e,1\"","fields":{"Key":"k1"}}},
              {"id":"4","status":429,"headers":{"retry-after":"11"},"body":{"error":{"code":"activityLimitReached","message":"m"}}},
              {"id":"5","status":201},{"id":"6","status":201,"body":{"id":"9","fields":{}}},{"id":"6","status":201,"body":{"id":"9","fields":{}}}]}
            """);
        var write = new ItemWrite(new Dictionary<string, ListValue>(StringComparer.Ordinal) { ["Key"] = ListValue.Of("k") });

        var answers = (await bench.RunAsync((calls, ct) => calls.Lists.WriteItemsAsync(new ListAddress("s", "l"), [write, write, write, write, write, write], ct))).Value!;

        Assert.Equal(("7", "k1"), (answers[0].Value!.Id, answers[0].Value!.Text("Key")));
        Assert.Equal((GraphFaultKind.Conflict, false), (answers[1].Fault!.Kind, answers[1].Fault!.OutcomeUnknown));
        Assert.Equal(("no-answer-in-batch", true), (answers[2].Fault!.Code, answers[2].Fault!.OutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(11), answers[3].Fault!.RetryAfter);
        Assert.True(answers[4].Fault!.OutcomeUnknown);
        Assert.True(answers[5].Fault!.OutcomeUnknown);
    }
}
