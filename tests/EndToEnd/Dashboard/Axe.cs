using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Dashboard;

/// <summary>Accessibility, as far as a program can judge it.</summary>
internal static class Axe
{
    /// <summary>Every rule axe has, on the page or on one part of it; and no script error until then.</summary>
    public static async Task LookAsync(DashboardPage dashboard, string where, ILocator? part = null)
    {
        var result = part is null ? await dashboard.Page.RunAxe() : await part.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{where}:\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id} {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(4).Select(n => $"{n.Html} | {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}")))));
        Assert.Empty(dashboard.Errors);
    }
}
