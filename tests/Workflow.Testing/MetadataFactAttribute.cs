namespace Workflow.Testing;

/// <summary>A fact that holds traced calls to Microsoft's metadata; skipped, and said so, where that does not lie beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MetadataFactAttribute : FactAttribute
{
    /// <summary>Looks for the metadata.</summary>
    public MetadataFactAttribute() => Skip = GraphMetadata.Lack;
}
