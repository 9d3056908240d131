using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Browsing;

/// <summary>Accessibility, as far as a program can judge it: every rule axe has.</summary>
internal static class Axe
{
    /// <summary>Where the component library lets the keyboard in and out of a group; hidden and focusable by design.</summary>
    private static readonly AxeSelector LibraryMarks = new("[data-tabster-dummy]");

    /// <summary>Only violations are told: gathering the thousands of things that are right takes longer than looking for what is wrong.</summary>
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Looks at the page, or at one part of it.</summary>
    public static async Task LookAsync(IPage page, string where, ILocator? part = null)
    {
        var result = part is null ? await page.RunAxe(new AxeRunContext { Exclude = [LibraryMarks] }, Options) : await part.RunAxe(Options);
        Assert.True(result.Violations.Length == 0, $"{where}:\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id} {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(4).Select(n => $"{n.Html} | {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}")))));
    }
}
