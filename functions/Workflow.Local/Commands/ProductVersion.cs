using System.Reflection;

namespace Workflow.Local.Commands;

/// <summary>The product's version as the build stamped it.</summary>
internal static class ProductVersion
{
    /// <summary>For example <c>0.1.0</c>.</summary>
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
