using Workflow.Provision;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
return await ProvisionCommand.Create(Console.Out).Parse(args).InvokeAsync(cancellationToken: stop.Token);
