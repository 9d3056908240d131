namespace Workflow.Provision;

/// <summary>What a run does.</summary>
internal enum RunMode
{
    /// <summary>Makes what is missing.</summary>
    Apply,

    /// <summary>Says what would be made, or undone together with <c>--remove</c>; changes nothing.</summary>
    WhatIf,

    /// <summary>Undoes what was made. The survey's own records stay.</summary>
    Remove,
}
