namespace Workflow.Provision;

/// <summary>One thing the tenant should hold. Doing it twice equals doing it once.</summary>
internal interface IProvisionStep
{
    /// <summary>Key of its name among the texts.</summary>
    string Name { get; }

    /// <summary>Key of who can do it, when the one who signed in may not.</summary>
    string Right { get; }

    /// <summary>What is missing, in words; empty when everything stands. Throws <see cref="ProvisionRefusalException"/> when it must not be done at all.</summary>
    Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken);

    /// <summary>Makes what is missing.</summary>
    Task ApplyAsync(CancellationToken cancellationToken);

    /// <summary>Undoes it; nothing when it is not there.</summary>
    Task RemoveAsync(CancellationToken cancellationToken);

    /// <summary>What the administrator has to write down once it stands; empty when nothing.</summary>
    string Note => "";
}
