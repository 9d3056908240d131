using System.Security.Cryptography;
using System.Text;

namespace Workflow.Microsoft365.Notices.Smtp;

/// <summary>Which mails have left, as small files: <c>{id}.sending</c> while one is on its way, <c>{id}.sent</c> after. A relay cannot be asked, so this is asked.</summary>
internal sealed class MailJournal(string folder)
{
    /// <summary>What is known of a mail.</summary>
    public enum Standing
    {
        /// <summary>Nothing: it has not left.</summary>
        None,

        /// <summary>It was on its way when the process died or the relay fell silent: nobody can tell.</summary>
        Doubtful,

        /// <summary>The relay took it.</summary>
        Sent,
    }

    /// <summary>A name of a key that fits files and message ids.</summary>
    public static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    /// <summary>What is known.</summary>
    public Standing Of(string id) => File.Exists(Sent(id)) ? Standing.Sent : File.Exists(Sending(id)) ? Standing.Doubtful : Standing.None;

    /// <summary>Notes, down to the disk, that a mail is about to leave.</summary>
    public async Task BeginAsync(string id, string key, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(Sending(id), FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.WriteThrough);
        await file.WriteAsync(Encoding.UTF8.GetBytes(key), cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Notes that the relay took it.</summary>
    public void Complete(string id) => File.Move(Sending(id), Sent(id), overwrite: true);

    /// <summary>Notes that it surely did not leave.</summary>
    public void Withdraw(string id) => File.Delete(Sending(id));

    private string Sending(string id) => Path.Combine(folder, id + ".sending");

    private string Sent(string id) => Path.Combine(folder, id + ".sent");
}
