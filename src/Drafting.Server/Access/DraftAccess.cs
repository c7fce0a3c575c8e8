using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Wire;

namespace Drafting.Server.Access;

/// <summary>What somebody may do with a draft.</summary>
internal sealed class DraftAccess(IDraftCatalogue catalogue)
{
    /// <summary>The person as he acts on the draft.</summary>
    /// <exception cref="RefusedException">He has no role on it, or it does not exist: the same answer.</exception>
    public async Task<Actor> RequireAsync(Person person, string draftId, CancellationToken cancellation) =>
        await FindAsync(person, draftId, cancellation) ?? throw Refused.UnknownDraft();

    /// <summary>The same, for what only facilitators may do.</summary>
    public async Task<Actor> RequireFacilitatorAsync(Person person, string draftId, CancellationToken cancellation)
    {
        var actor = await RequireAsync(person, draftId, cancellation);
        return actor.Role == DraftRole.Facilitator ? actor : throw Refused.Forbidden("Only a facilitator of the draft may do this.");
    }

    /// <summary>The person as he acts on the draft; null for a stranger.</summary>
    public async Task<Actor?> FindAsync(Person person, string draftId, CancellationToken cancellation) =>
        await catalogue.FindRoleAsync(draftId, person.Email, cancellation) is { } role ? person.As(role) : null;
}
