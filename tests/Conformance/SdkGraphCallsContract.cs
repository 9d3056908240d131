using Workflow.GraphSdk;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Conformance;

/// <summary>The official SDK keeps the same contract as the typed HttpClient.</summary>
public sealed class SdkGraphCallsContract : GraphCallsContract
{
    protected override IGraphCalls Create(ContractWorld world) =>
        new SdkGraphCalls(SdkClient.Create(world.CreateHandlers(out var primary), world.Options, primary), world.Options);
}
