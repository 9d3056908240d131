using System.Globalization;
using System.Text;

namespace Workflow.Local.Tenant;

/// <summary>Writes a message as a mail program reads it (RFC 5322, MIME), all in ASCII: names and subject as encoded words, bodies in base64.</summary>
internal static class MimeMessage
{
    private const int EncodedWordBytes = 42;

    public static ReadOnlyMemory<byte> Write(MessageRecord message, Func<string, ReadOnlyMemory<byte>> attachment)
    {
        var text = new StringBuilder();
        var content = message.Content;
        Header(text, "From", $"<{message.Mailbox}>");
        Addresses(text, "To", content.To);
        Addresses(text, "Cc", content.Cc);
        Addresses(text, "Reply-To", content.ReplyTo);
        Header(text, "Subject", Encode(content.Subject));
        Header(text, "Date", (message.SentAt ?? message.CreatedAt).ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", message.InternetMessageId);
        foreach (var header in content.Headers)
            Header(text, header.Name, header.Value.All(char.IsAscii) ? header.Value : Encode(header.Value));

        Header(text, "MIME-Version", "1.0");
        var type = content.BodyType == "html" ? "text/html" : "text/plain";
        if (content.Attachments.Count == 0)
        {
            Part(text, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(content.Body), fileName: null);
            return Encoding.ASCII.GetBytes(text.ToString());
        }

        var boundary = $"=_{message.Id}";
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(text, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(content.Body), fileName: null);
        foreach (var file in content.Attachments)
        {
            text.Append("--").Append(boundary).Append("\r\n");
            Part(text, file.ContentType, attachment(file.Content).Span, file.Name);
        }

        text.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Part(StringBuilder text, string type, ReadOnlySpan<byte> bytes, string? fileName)
    {
        Header(text, "Content-Type", type);
        if (fileName is not null)
            Header(text, "Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(fileName)}");

        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n").Append(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    private static void Addresses(StringBuilder text, string name, IReadOnlyList<MailAddress> addresses)
    {
        if (addresses.Count > 0)
            Header(text, name, string.Join(",\r\n ", addresses.Select(a => a.Name == a.Address ? $"<{Safe(a.Address)}>" : $"{Encode(a.Name)} <{Safe(a.Address)}>")));
    }

    private static string Safe(string address) => address.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    /// <summary>Encoded words (RFC 2047) of whole characters, each short enough for a line.</summary>
    private static string Encode(string value)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > EncodedWordBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(one[..length]);
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
