using System.Collections.Concurrent;
using Workflow.Application.Ports;

namespace Workflow.Application.Endpoints.Access;

/// <summary>Who is in which group, asked of the directory at most every five minutes. Safe for concurrent use.</summary>
public sealed class GroupMembers(IPeople people, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, IReadOnlySet<string> Names)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a person is in a group. While the directory gives no answer, the last one counts; without any, nobody is in it.</summary>
    public async Task<bool> HasAsync(string group, string upn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(group, out var last) && last.Until > now)
        {
            return last.Names.Contains(upn);
        }

        var asked = await people.MembersAsync(group, cancellationToken);
        var names = asked.IsOk ? asked.Value.ToHashSet(StringComparer.OrdinalIgnoreCase) : last.Names;
        if (names is not null)
        {
            known[group] = (now + Lasts, names);
        }

        return names?.Contains(upn) == true;
    }
}
