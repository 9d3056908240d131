using Workflow.Application.Endpoints.Models;
using Workflow.Core.Surveys;
using Workflow.Local.Tenant;

namespace Workflow.Local.Hosting;

/// <summary>A person that one can choose to be.</summary>
/// <param name="Name">User principal name.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="Coordinator">Whether this is a coordinator.</param>
/// <param name="Sections">The names of the sections this person answers or heads.</param>
internal sealed record LocalPerson(string Name, string DisplayName, bool Coordinator, IReadOnlyList<string> Sections);

/// <summary>Everybody who appears in <c>people.json</c> or in a survey's definition. Safe for concurrent use.</summary>
internal sealed class LocalPeople(string folder, SurveyModels models)
{
    /// <summary>The coordinator of a folder that names none.</summary>
    public const string DefaultCoordinator = "jimukyoku@midorino.example";

    private volatile IReadOnlyDictionary<string, LocalPerson> known = new Dictionary<string, LocalPerson>();

    /// <summary>A person; null when nobody has this name any more.</summary>
    public LocalPerson? Find(string name) => known.GetValueOrDefault(name);

    /// <summary>The person as the API knows callers.</summary>
    public static Application.Endpoints.Access.Caller CallerOf(LocalPerson person) => new() { Name = person.Name, IsCoordinator = person.Coordinator };

    /// <summary>Everybody, coordinators first, then by section and name.</summary>
    public async Task<IReadOnlyList<LocalPerson>> AllAsync(CancellationToken cancellationToken)
    {
        var directory = PeopleSeed.Read(Path.Combine(folder, "people.json"));
        var sections = await SectionsAsync(directory, cancellationToken);
        string[] coordinators = directory.Coordinators.Count > 0 ? [.. directory.Coordinators.SelectMany(c => MembersOf(directory, c))] : [DefaultCoordinator];
        var names = directory.Users.ToDictionary(u => u.UserPrincipalName, u => u.DisplayName, StringComparer.OrdinalIgnoreCase);
        var people = coordinators.Concat(sections.Keys).Concat(names.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => new LocalPerson(
                n, names.GetValueOrDefault(n) ?? n.Split('@')[0], coordinators.Contains(n, StringComparer.OrdinalIgnoreCase), sections.GetValueOrDefault(n) ?? []))
            .OrderByDescending(p => p.Coordinator).ThenBy(p => p.Sections.Count == 0).ToArray();
        known = people.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return people;
    }

    private async Task<Dictionary<string, List<string>>> SectionsAsync(PeopleSeed directory, CancellationToken cancellationToken)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var survey in (await models.IdsAsync(cancellationToken)).Value ?? [])
        {
            var model = await models.GetAsync(survey, cancellationToken);
            foreach (var section in model.Value?.Survey.Sections ?? [])
            {
                foreach (var name in StaffOf(section, directory))
                {
                    sections.TryAdd(name, []);
                    sections[name].AddRange(sections[name].Contains(section.Name) ? [] : [section.Name]);
                }
            }
        }

        return sections;
    }

    private static IEnumerable<string> StaffOf(Section section, PeopleSeed directory) =>
        section.Staff.Append(section.Approver ?? "").Concat(string.IsNullOrEmpty(section.GroupId) ? [] : MembersOf(directory, section.GroupId)).Where(n => n.Contains('@'));

    /// <summary>A group's members; anything else is a person's name.</summary>
    private static IEnumerable<string> MembersOf(PeopleSeed directory, string name)
    {
        var group = directory.Groups.FirstOrDefault(g => string.Equals(g.Id, name, StringComparison.OrdinalIgnoreCase));
        return group is null ? [name] : group.Members.Where(m => m.Contains('@'));
    }
}
