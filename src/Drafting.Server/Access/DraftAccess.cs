using System.Collections.Concurrent;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Answers;

namespace Drafting.Server.Access;

/// <summary>
/// What somebody may do with a draft. While storage does not answer, it is what was looked up or heard a little while ago, so that an open draft
/// can be read on: nobody can be given or lose a role then either.
/// </summary>
/// <remarks>
/// A role is kept under an address; one given to somebody picked by name, under the id of his account until he opens the draft. So whoever gives
/// roles learns from the list of members neither the address of a name nor whether there is an account under an address.
/// </remarks>
internal sealed class DraftAccess(IDraftCatalogue catalogue, AccountIdOf accountIdOf, TimeProvider time)
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Draft, string Email), (DraftRole Role, long At)> known = new();

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
        await RoleAsync(draftId, person.Email, cancellation) is { } role ? person.As(role) : null;

    /// <summary>The drafts the person has a role on, last changed first.</summary>
    public async Task<IReadOnlyList<ListedDraft>> ListAsync(Person person, CancellationToken cancellation)
    {
        var own = await catalogue.ListAsync(person.Email, cancellation);
        if (await accountIdOf(person.Email) is not { } id || await catalogue.ListAsync(id, cancellation) is not { Count: > 0 } picked)
            return own;
        return [.. own.Concat(picked).GroupBy(listed => listed.Summary.Id).Select(same => same.MaxBy(listed => listed.Role)!).OrderByDescending(listed => listed.Summary.LastChangeAt)];
    }

    /// <summary>Somebody's role on a draft has changed; null: has ended.</summary>
    public void Heard(string draftId, string email, DraftRole? role)
    {
        if (role is not { } now)
            known.TryRemove((draftId, email), out _);
        else if (known.ContainsKey((draftId, email)))
            known[(draftId, email)] = (now, time.GetTimestamp());
    }

    /// <summary>Keeps a role that was looked up; whoever has one and comes has opened the draft.</summary>
    private async Task RememberAsync(string draftId, string email, DraftRole role)
    {
        if (known.Count >= MostRemembered)
            known.Clear();
        var isNew = !known.ContainsKey((draftId, email));
        known[(draftId, email)] = (role, time.GetTimestamp());
        if (!isNew)
            return;
        try
        {
            await catalogue.MarkOpenedAsync(draftId, email).WaitAsync(Patience, time);
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            // He reads all the same.
        }
    }

    /// <summary>Puts a role given by name under the person's address, now that he opens the draft; the greater where he has both.</summary>
    private async Task<DraftRole?> TakeUpAsync(string draftId, string email, DraftRole? own, CancellationToken cancellation)
    {
        if (await accountIdOf(email) is not { } id || await catalogue.FindRoleAsync(draftId, id, cancellation) is not { } picked)
            return own;
        var role = own > picked ? own.Value : picked;
        if (role != own)
            await catalogue.SetMemberAsync(draftId, new(email, role), cancellation);
        await catalogue.RemoveMemberAsync(draftId, id, cancellation);
        return role;
    }

    private async Task<DraftRole?> RoleAsync(string draftId, string email, CancellationToken cancellation)
    {
        var looking = catalogue.FindRoleAsync(draftId, email, cancellation);
        try
        {
            var isNew = !known.ContainsKey((draftId, email));
            var role = await (looking.IsCompleted || isNew ? looking : looking.WaitAsync(Patience, time, cancellation));
            if (isNew)
                role = await TakeUpAsync(draftId, email, role, cancellation);
            if (role is { } given)
                await RememberAsync(draftId, email, given);
            else
                known.TryRemove((draftId, email), out _);
            return role;
        }
        catch (Exception failure) when (
            failure is StorageUnavailableException or TimeoutException
            && known.TryGetValue((draftId, email), out var last) && time.GetElapsedTime(last.At) < Remembered)
        {
            return last.Role;
        }
    }
}
