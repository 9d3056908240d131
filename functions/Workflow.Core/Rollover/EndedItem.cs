using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>A project whose sections say it is over: proposed for removal, never removed unasked.</summary>
/// <param name="Item">The project.</param>
/// <param name="Name">Its name as the form has it; its id when it has none.</param>
/// <param name="Answer">What was answered, for example 廃止.</param>
/// <param name="All">Whether all sections that answered say so; when only some do, the project goes on.</param>
public sealed record EndedItem(Item Item, string Name, string Answer, bool All);
