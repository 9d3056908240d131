using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

/// <summary>Prints what a call costs in process; the figure is for reading, no test waits for a clock.</summary>
public sealed class SpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public async Task SimpleCall_InMemory_AllocatesLittle()
    {
        using var t = new TestTenant(o => o with { Trace = null, Limits = ThrottlingLimits.None });
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var request = new TenantRequest("GET", InProcessTenantHandler.Origin, $"{t.Drive}/items/{file.Id}", new Dictionary<string, string> { ["Authorization"] = $"Bearer {t.Tenant.Tokens.ForApp()}" }, default);
        for (var i = 0; i < 2_000; i++)
            await t.Tenant.HandleAsync(request, default);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < 2_000; i++)
            await t.Tenant.HandleAsync(request, default);

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 2_000;
        output.WriteLine($"{(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / 2_000:F1} microseconds of processor time, {bytes} bytes a call");
        Assert.InRange(bytes, 1, 12_000);
    }
}
