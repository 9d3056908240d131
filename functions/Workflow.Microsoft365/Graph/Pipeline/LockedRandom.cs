namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>One given source of randomness for several threads.</summary>
internal sealed class LockedRandom(Random random)
{
    private readonly Lock gate = new();

    /// <summary>From 0 to below 1.</summary>
    public double NextDouble()
    {
        lock (gate)
            return random.NextDouble();
    }

    /// <summary>A request id; need not be secret, must be one of a kind.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (gate)
            random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
