using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

public sealed class ThrottlingTests
{
    [Fact]
    public async Task Costs_R1_AreThoseOfThePublishedTable()
    {
        using var t = new TestTenant();
        var file = (await t.UploadAsync("a.txt", [1])).Expect(201);
        var before = t.Tenant.Meter.Total;
        async Task<long> CostAsync(Func<Task<Answer>> call)
        {
            await call();
            var cost = t.Tenant.Meter.Total - before;
            before = t.Tenant.Meter.Total;
            return cost;
        }

        Assert.Equal(1, await CostAsync(() => t.GetAsync($"{t.Drive}/items/{file.Id}")));
        Assert.Equal(1, await CostAsync(() => t.GetAsync($"{t.Drive}/items/{file.Id}/content")));
        Assert.Equal(2, await CostAsync(() => t.GetAsync($"{t.Drive}/root/children")));
        Assert.Equal(2, await CostAsync(() => t.UploadAsync("a.txt", [2])));
        Assert.Equal(2, await CostAsync(() => t.GetAsync($"{t.Drive}/root/delta")));
        Assert.Equal(1, await CostAsync(() => t.GetAsync($"{t.Drive}/root/delta?token=latest")));
        Assert.Equal(5, await CostAsync(() => t.GetAsync($"{t.Drive}/items/{file.Id}/permissions")));
        Assert.Equal(5, await CostAsync(() => t.GetAsync($"{t.Drive}/items/{file.Id}?$expand=permissions")));
        Assert.Equal(0, await CostAsync(() => t.GetAsync($"/v1.0/users/{TestTenant.Kodomo}")));
        Assert.Equal(2, t.Tenant.Meter.ToOperations()["PUT /drives/{drive}/items/{item}/content"].Calls);
    }

    [Fact]
    public async Task Limit_R2R4_429WithRetryAfterUntilTheMinuteIsOver_AndRefusedCallsCount()
    {
        using var t = new TestTenant(o => o with { Limits = new() { UnitsPerMinute = 10 } });
        for (var i = 0; i < 10; i++)
            (await t.GetAsync($"{t.Drive}/root")).Expect(200);

        var refused = (await t.GetAsync($"{t.Drive}/root")).Expect(429);
        Assert.Equal("activityLimitReached", refused.Code);
        Assert.Equal(11, t.Tenant.Meter.Total);
        Assert.Equal(1, t.Tenant.Meter.Refused);
        t.Clock.Advance(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture));
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
    }

    [Fact]
    public async Task RateLimitHeaders_R5_OnlyFromEightyPercent()
    {
        using var t = new TestTenant(o => o with { Limits = new() { UnitsPerMinute = 10 } });
        for (var i = 1; i <= 10; i++)
        {
            var answer = await t.GetAsync($"{t.Drive}/root");
            Assert.Equal(i >= 8, answer.Headers.ContainsKey("RateLimit-Remaining"));
            if (i == 9)
                Assert.Equal("1", answer.Headers["RateLimit-Remaining"]);
        }
    }

    [Fact]
    public async Task Sharing_R2_ItsOwnLimitRefusesWithoutRateLimitHeaders()
    {
        using var t = new TestTenant(o => o with { Limits = new() { SharingPerFiveMinutes = 3 } });
        for (var i = 0; i < 3; i++)
            (await t.GetAsync($"{t.Drive}/root/permissions")).Expect(200);

        var refused = (await t.GetAsync($"{t.Drive}/root/permissions")).Expect(429);
        Assert.False(refused.Headers.ContainsKey("RateLimit-Limit"));
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
        t.Clock.Advance(300);
        (await t.GetAsync($"{t.Drive}/root/permissions")).Expect(200);
    }

    [Fact]
    public async Task User_R3_HasALimitOfRequests()
    {
        using var t = new TestTenant(o => o with { Limits = new() { UserRequestsPerFiveMinutes = 2 } });
        using var person = t.As(TestTenant.Coordinator);
        (await TestTenant.SendAsync(person, HttpMethod.Get, $"{t.Drive}/root")).Expect(200);
        (await TestTenant.SendAsync(person, HttpMethod.Get, $"{t.Drive}/root")).Expect(200);
        (await TestTenant.SendAsync(person, HttpMethod.Get, $"{t.Drive}/root")).Expect(429);
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
    }

    [Fact]
    public async Task Batch_R6_IsChargedOneByOne()
    {
        using var t = new TestTenant();
        var requests = string.Join(',', Enumerable.Range(1, 3).Select(i => $$"""{"id":"{{i}}","method":"GET","url":"/drives/{{t.Tenant.DefaultDriveId}}/root"}"""));
        (await t.PostAsync("/v1.0/$batch", $$"""{"requests":[{{requests}}]}""")).Expect(200);
        Assert.Equal(3, t.Tenant.Meter.Total);
    }

    [Fact]
    public async Task Mailbox_R35_ThirtyMessagesAMinuteAndFourAtATime()
    {
        using var t = new TestTenant(o => o with { Limits = new() { MessagesPerMinute = 2 } });
        const string mail = """{"message":{"subject":"督促","body":{"contentType":"text","content":"x"},"toRecipients":[{"emailAddress":{"address":"kodomo@midorino.example"}}]}}""";
        (await t.PostAsync($"/v1.0/users/{TestTenant.Coordinator}/sendMail", mail)).Expect(202);
        (await t.PostAsync($"/v1.0/users/{TestTenant.Coordinator}/sendMail", mail)).Expect(202);
        Assert.Equal("ApplicationThrottled", (await t.PostAsync($"/v1.0/users/{TestTenant.Coordinator}/sendMail", mail)).Expect(429).Code);
        Assert.Equal(2, t.Tenant.View.Mails.Count);
    }

    [Fact]
    public async Task Mailbox_R35_FifthRequestAtOnce_429()
    {
        using var release = new SemaphoreSlim(0);
        using var t = new TestTenant(o => o with { Time = new StalledClock(release), Faults = new FaultPlan(1, [new(FaultKind.Stall, 1) { AtMost = 4, Duration = TimeSpan.FromHours(1) }]) });
        var stalled = Enumerable.Range(0, 4).Select(_ => t.GetAsync($"/v1.0/users/{TestTenant.Coordinator}/messages")).ToList();
        (await t.GetAsync($"/v1.0/users/{TestTenant.Coordinator}/messages")).Expect(429);
        release.Release(4);
        Assert.All(await Task.WhenAll(stalled), a => a.Expect(200));
    }

    /// <summary>A clock whose timers fire when released.</summary>
    private sealed class StalledClock(SemaphoreSlim release) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ = FireAsync(callback, state);
            return new NoTimer();
        }

        private async Task FireAsync(TimerCallback callback, object? state)
        {
            await release.WaitAsync();
            callback(state);
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
