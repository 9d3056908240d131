using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workflow.Microsoft365.Tests.Notices;

/// <summary>A relay on the loopback address that keeps what it is given, and answers the end of a message as told, or hangs up.</summary>
internal sealed class SmtpRelayDouble : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string? afterData;
    private readonly Task running;

    public SmtpRelayDouble(string? afterData)
    {
        this.afterData = afterData;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        running = RunAsync();
    }

    public int Port { get; }

    public IList<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running; // before the listener stops: it may be about to accept
        stop.Dispose();
        listener.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await ServeAsync(client);
                }
                catch (IOException)
                {
                    // the client hung up first, as SmtpClient does after a refusal; the next one is served
                }
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 relay");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".")
                    message.AppendLine(text);
                Messages.Add(message.ToString());
                if (afterData is null)
                    return;
                await writer.WriteLineAsync(afterData);
            }
            else
            {
                await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                    return;
            }
        }
    }
}
