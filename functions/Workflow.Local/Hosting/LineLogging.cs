using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Workflow.Local.Hosting;

/// <summary>Logs warnings and errors to the terminal, one line each, without a logging package. Safe for concurrent use.</summary>
internal sealed class LineLogging(TextWriter output) : ILoggerFactory
{
    private readonly TextWriter lines = TextWriter.Synchronized(output);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Lines(lines, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    /// <summary>There is one provider: this.</summary>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The terminal is the only log of the local edition.");

    /// <inheritdoc/>
    public void Dispose()
    {
        // The terminal stays open.
    }

    private sealed class Lines(TextWriter output, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var fault = exception is null ? "" : $" | {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}{(Environment.GetEnvironmentVariable("WORKFLOW_TRACE") is null ? "" : "\n" + exception)}";
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{logLevel.ToString().ToLowerInvariant()} {category}: {formatter(state, exception)}{fault}"));
            }
        }
    }
}
