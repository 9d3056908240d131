namespace Workflow.Local.Tenant;

/// <summary>
/// Decides for every call whether something goes wrong. The choice depends only on the seed, the rule and how often the operation was called,
/// so the same run with the same seed fails at the same places. Safe for several threads.
/// </summary>
public sealed class FaultPlan(int seed, IReadOnlyList<FaultRule> rules)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> calls = [];
    private readonly int[] fitted = new int[rules.Count];
    private readonly int[] struck = new int[rules.Count];

    /// <summary>Whether the plan is at work; a test can stop it to look at the outcome.</summary>
    public bool Active { get; set; } = true;

    /// <summary>How often something went wrong so far.</summary>
    public int Struck
    {
        get
        {
            lock (gate)
            {
                return struck.Sum();
            }
        }
    }

    /// <summary>Chooses a moment to crash: the caller dies before or after the n-th call, counted from 0.</summary>
    public static FaultPlan CrashAt(int call, bool after) =>
        new(0, [new FaultRule(after ? FaultKind.CrashAfter : FaultKind.CrashBefore, 1) { After = call, AtMost = 1 }]);

    internal FaultRule? Decide(string operation)
    {
        lock (gate)
        {
            if (!Active)
                return null;

            var ordinal = calls[operation] = calls.GetValueOrDefault(operation) + 1;
            for (var i = 0; i < rules.Count; i++)
            {
                var rule = rules[i];
                if (!rule.Fits(operation) || fitted[i]++ < rule.After || struck[i] >= rule.AtMost || Draw(operation, ordinal, i) >= rule.Probability)
                    continue;

                struck[i]++;
                return rule;
            }

            return null;
        }
    }

    /// <summary>A number from 0 to 1 made of seed, operation, ordinal and rule (SplitMix64 over FNV-1a).</summary>
    private double Draw(string operation, int ordinal, int rule)
    {
        var hash = 14_695_981_039_346_656_037UL ^ (uint)seed;
        foreach (var c in operation)
            hash = (hash ^ c) * 1_099_511_628_211UL;

        var z = hash + ((ulong)ordinal << 20) * 0x9E3779B97F4A7C15UL + (ulong)rule * 0xD1B54A32D192ED03UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
