using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Members;

/// <summary>Changes roles on drafts. Who loses his role is shown out, who changes it is told.</summary>
internal sealed class Membership(IDraftCatalogue catalogue, IDraftHost host, DraftAccess access, ILogger<Membership> logger)
{
    public async Task SetAsync(string draftId, DraftMember member)
    {
        var change = Allowed(await catalogue.SetMemberAsync(draftId, member));
        if (change == MemberChange.Unchanged)
            return;
        logger.AccessChanged(draftId);
        if (change == MemberChange.Changed)
            await AnnounceAsync(draftId, member.Email, member.Role);
    }

    public async Task RemoveAsync(string draftId, string email)
    {
        if (Allowed(await catalogue.RemoveMemberAsync(draftId, email)) == MemberChange.NoRole)
            throw new RefusedException("unknownMember", "This person has no role on the draft.");
        logger.AccessChanged(draftId);
        await AnnounceAsync(draftId, email, null);
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

    private static MemberChange Allowed(MemberChange change) => change == MemberChange.LastFacilitator
        ? throw new RefusedException("lastFacilitator", "The draft needs a facilitator. Make somebody else one first.")
        : change;
}
