using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Workflow.Local.Files;
using Workflow.Local.Hosting;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Commands;

/// <summary><c>workflow serve</c>: the local edition on 127.0.0.1, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>Where the local edition keeps its data unless told otherwise.</summary>
    public const string DefaultFolder = "workflow-data";

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var data = new Option<string>("--data") { Description = context.Text("serve.data"), HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        var port = new Option<int>("--port") { Description = context.Text("serve.port"), HelpName = "N", DefaultValueFactory = _ => ServerOptions.DefaultPort };
        var traceFile = new Option<string?>("--graph-trace") { Description = context.Text("option.trace"), HelpName = "FILE" };
        var command = new Command("serve", context.Text("serve.description")) { data, port, traceFile };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(port) is < 0 or > 65_535)
            {
                throw new CommandFailure(context.Text("serve.port.invalid", parsed.GetValue(port).ToString()));
            }

            using var trace = parsed.GetValue(traceFile) is { } file ? GraphTrace.ToFile(Path.GetFullPath(file)) : null;
            await ServeAsync(context, Options(context, Path.GetFullPath(parsed.GetRequiredValue(data)), parsed.GetValue(port), trace), cancellationToken);
            return ExitStatus.Clean;
        });
        return command;
    }

    [SuppressMessage("Security", "S2245:Use a cryptographically strong random number generator", Justification = "Ids and jitter of a tenant on one machine; the seed is drawn.")]
    private static ServerOptions Options(CommandContext context, string data, int port, GraphTrace? trace) => new()
    {
        Data = data,
        Port = port,
        Trace = trace,
        Pages = Path.Combine(AppContext.BaseDirectory, "pages"),
        Time = context.Clock,
        Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
        Logging = new LineLogging(context.Error),
        PdfConverter = LibreOffice.Find(),
    };

    private static async Task ServeAsync(CommandContext context, ServerOptions options, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        await using var server = await StartAsync(context, options, stop.Token);
        context.Line("serve.started", server.Address.ToString(), options.Data);
        await context.Output.FlushAsync(CancellationToken.None);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Token.Register(stopped.SetResult);
        if (await Task.WhenAny(server.Ready, stopped.Task) == server.Ready)
        {
            await server.Ready; // a folder that cannot be used ends the command
        }

        await stopped.Task;
        context.Line("serve.stopped");
    }

    private static async Task<LocalServer> StartAsync(CommandContext context, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await LocalServer.StartAsync(options, cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailure(context.Text("serve.port.taken", options.Port.ToString()));
        }
    }
}
