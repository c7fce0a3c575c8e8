using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Originals;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Members;

/// <summary>
/// Changes roles on drafts. Who loses his role is shown out, who changes it is told. Language versions go with their original: who is given a role there has it on them where he
/// has none, and who loses his there loses those on them.
/// </summary>
internal sealed class Membership(IDraftCatalogue catalogue, IDraftHost host, DraftAccess access, AccountIdOf accountIdOf, ILogger<Membership> logger)
{
    public async Task SetAsync(string draftId, DraftMember member)
    {
        var change = Allowed(await catalogue.SetMemberAsync(draftId, member));
        if (change == MemberChange.Unchanged)
            return;
        logger.AccessChanged(draftId);
        if (change == MemberChange.Changed)
            await AnnounceAsync(draftId, member.Email, member.Role);
        if (change != MemberChange.Given)
            return;
        foreach (var (version, members) in await VersionsAsync(draftId))
        {
            if ((await KeysOfAsync(members, member.Email)).Count == 0)
                await SetAsync(version, member);
        }
    }

    public async Task RemoveAsync(string draftId, string email)
    {
        var members = await catalogue.MembersAsync(draftId);
        RequireRole(MemberChanges.Of(members, email, null));
        // The versions first: cut short, it is asked for again.
        var facilitators = members.Where(member => member.Role == DraftRole.Facilitator && member.Email != email).ToList();
        foreach (var (version, those) in await VersionsAsync(draftId))
        {
            foreach (var key in await KeysOfAsync(those, email))
                await RemoveFromVersionAsync(version, key, facilitators);
        }

        RequireRole(await catalogue.RemoveMemberAsync(draftId, email));
        logger.AccessChanged(draftId);
        await AnnounceAsync(draftId, email, null);
    }

    /// <param name="facilitators">Those whom the original keeps: theirs becomes a version that would have none any more.</param>
    private async Task RemoveFromVersionAsync(string version, string key, IReadOnlyList<DraftMember> facilitators)
    {
        if (await catalogue.RemoveMemberAsync(version, key) == MemberChange.LastFacilitator)
        {
            foreach (var facilitator in facilitators)
                await SetAsync(version, facilitator);
            await catalogue.RemoveMemberAsync(version, key);
        }

        logger.AccessChanged(version);
        await AnnounceAsync(version, key, null);
    }

    /// <summary>The draft's language versions with their members. None of it is opened for that.</summary>
    private async Task<IReadOnlyList<(string Id, IReadOnlyList<DraftMember> Members)>> VersionsAsync(string draftId)
    {
        var versions = new List<(string, IReadOnlyList<DraftMember>)>();
        foreach (var language in Delegations.Languages)
        {
            var id = VersionIds.Of(draftId, language);
            // A draft always has a facilitator.
            if (await catalogue.MembersAsync(id) is { Count: > 0 } members)
                versions.Add((id, members));
        }

        return versions;
    }

    /// <summary>What somebody's roles are kept under: his address, and the id of his account where he was picked by name and has not opened the draft.</summary>
    private async Task<IReadOnlyList<string>> KeysOfAsync(IReadOnlyList<DraftMember> members, string who)
    {
        var account = await accountIdOf(who) ?? who;
        var keys = new List<string>();
        foreach (var key in members.Select(member => member.Email))
        {
            if (key == who || key == account || await accountIdOf(key) == account)
                keys.Add(key);
        }

        return keys;
    }

    /// <summary>The change stands already: where no owner can be told, its viewers find another, and their roles are looked up then.</summary>
    private async Task AnnounceAsync(string draftId, string email, DraftRole? role)
    {
        access.Heard(draftId, email, role);
        try
        {
            await host.AnnounceRoleAsync(draftId, email, role);
        }
        catch (StorageUnavailableException failure)
        {
            logger.RoleNotAnnounced(draftId, failure);
        }
    }

    private static void RequireRole(MemberChange change)
    {
        if (Allowed(change) == MemberChange.NoRole)
            throw new RefusedException("unknownMember", "This person has no role on the draft.");
    }

    private static MemberChange Allowed(MemberChange change) => change == MemberChange.LastFacilitator
        ? throw new RefusedException("lastFacilitator", "The draft needs a facilitator. Make somebody else one first.")
        : change;
}
