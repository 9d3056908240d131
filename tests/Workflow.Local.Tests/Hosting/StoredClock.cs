using System.Globalization;

namespace Workflow.Local.Tests.Hosting;

/// <summary>A year's time that survives the process: it stands in a file beside the tenant, and moves only when told to.</summary>
internal sealed class StoredClock : TimeProvider
{
    private readonly string file;
    private DateTimeOffset now;

    public StoredClock(string file, DateTimeOffset start)
    {
        this.file = file;
        now = File.Exists(file) ? DateTimeOffset.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.None) : start;
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment)
    {
        now = moment > now ? moment.ToUniversalTime() : now;
        File.WriteAllText(file + ".new", now.ToString("O", CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
