using System.Security.Cryptography;
using System.Text;

namespace Workflow.Local.Tenant;

/// <summary>The directory: people and groups by id, UPN and mail address, and who belongs to what.</summary>
internal sealed class PeopleDirectory
{
    private readonly Dictionary<string, PersonSeed> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GroupSeed> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> coordinators = new(StringComparer.OrdinalIgnoreCase);

    public PeopleDirectory(PeopleSeed seed, IEnumerable<string> registered)
    {
        foreach (var person in seed.Users)
            Add(person);

        foreach (var upn in registered)
            Register(upn);

        foreach (var group in seed.Groups)
            groups[group.Id] = group;

        foreach (var coordinator in seed.Coordinators)
            coordinators.UnionWith(groups.TryGetValue(coordinator, out var group) ? MembersOf(group).Select(p => p.UserPrincipalName) : [coordinator]);
    }

    public IEnumerable<PersonSeed> People => people.Values.Distinct();

    public IEnumerable<GroupSeed> Groups => groups.Values;

    /// <summary>A person by id, UPN or mail address.</summary>
    public PersonSeed? Person(string key) => people.GetValueOrDefault(key);

    public GroupSeed? Group(string id) => groups.GetValueOrDefault(id);

    public bool IsCoordinator(string upn) => coordinators.Contains(upn);

    public void Register(string upn)
    {
        if (!people.ContainsKey(upn))
            Add(new PersonSeed(upn, upn.Split('@')[0]));
    }

    /// <summary>People in a group; those of groups inside it too.</summary>
    public IEnumerable<PersonSeed> MembersOf(GroupSeed group) => Members(group, []).Distinct();

    /// <summary>The people and groups directly in a group.</summary>
    public IEnumerable<object> DirectMembersOf(GroupSeed group) => group.Members.Select(m => (object?)Person(m) ?? Group(m)).OfType<object>();

    public bool IsIn(string upn, string groupId) =>
        groups.TryGetValue(groupId, out var group) && MembersOf(group).Any(p => p.UserPrincipalName.Equals(upn, StringComparison.OrdinalIgnoreCase));

    /// <summary>The object id of a person: made from the UPN, so that it is the same after every start.</summary>
    public static string IdOf(string upn) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(upn.ToLowerInvariant())).AsSpan(0, 16)).ToString("D");

    private void Add(PersonSeed person)
    {
        people[person.UserPrincipalName] = person;
        people[IdOf(person.UserPrincipalName)] = person;
        people.TryAdd(person.Mail ?? person.UserPrincipalName, person);
    }

    private IEnumerable<PersonSeed> Members(GroupSeed group, HashSet<string> seen)
    {
        if (!seen.Add(group.Id))
            yield break;

        foreach (var member in DirectMembersOf(group))
        {
            if (member is PersonSeed person)
                yield return person;
            else
                foreach (var inner in Members((GroupSeed)member, seen))
                    yield return inner;
        }
    }
}
