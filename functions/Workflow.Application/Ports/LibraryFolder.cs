using Workflow.Core.Surveys;

namespace Workflow.Application.Ports;

/// <summary>A folder of the library by its path (contracts §7). Only the factories make one, so no path comes from outside.</summary>
/// <param name="Path">Names separated by <c>/</c>, without one at either end.</param>
public readonly record struct LibraryFolder(string Path)
{
    /// <summary><c>定義</c>: the definition books as people see them.</summary>
    public static LibraryFolder Definitions => new("定義");

    /// <summary><c>調査票/{section code}</c>: one folder a section for all years; the only kind that staff may open.</summary>
    public static LibraryFolder Section(SectionCode section) => new($"調査票/{section}");

    /// <summary><c>提出/{survey id}</c>: immutable copies, coordinators only.</summary>
    public static LibraryFolder Submissions(SurveyId survey) => new($"提出/{survey}");

    /// <summary><c>集約/{survey id}</c>: every version of the report.</summary>
    public static LibraryFolder Reports(SurveyId survey) => new($"集約/{survey}");

    /// <inheritdoc/>
    public override string ToString() => Path;
}
