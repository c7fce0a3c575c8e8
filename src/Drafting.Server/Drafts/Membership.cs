using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Telemetry;
using Drafting.Server.Wire;

namespace Drafting.Server.Drafts;

/// <summary>Changes roles on drafts. A draft always keeps a facilitator, who loses his role is shown out, who changes it is told.</summary>
internal sealed class Membership(IDraftCatalogue catalogue, IDraftHost host, ILogger<Membership> logger)
{
    // One change at a time, so that two facilitators cannot each remove the other.
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task SetAsync(string draftId, DraftMember member) => InTurnAsync(async () =>
    {
        var before = await catalogue.FindRoleAsync(draftId, member.Email);
        if (before == member.Role)
            return;
        if (before == DraftRole.Facilitator)
            await RequireAnotherFacilitatorAsync(draftId);
        await catalogue.SetMemberAsync(draftId, member);
        logger.AccessChanged(draftId);
        if (before is not null)
            await host.AnnounceRoleAsync(draftId, member.Email, member.Role);
    });

    public Task RemoveAsync(string draftId, string email) => InTurnAsync(async () =>
    {
        if (await catalogue.FindRoleAsync(draftId, email) == DraftRole.Facilitator)
            await RequireAnotherFacilitatorAsync(draftId);
        if (!await catalogue.RemoveMemberAsync(draftId, email))
            throw new RefusedException(404, "unknownMember", "This person has no role on the draft.");
        logger.AccessChanged(draftId);
        await host.AnnounceRoleAsync(draftId, email, null);
    });

    private async Task RequireAnotherFacilitatorAsync(string draftId)
    {
        if ((await catalogue.MembersAsync(draftId)).Count(member => member.Role == DraftRole.Facilitator) < 2)
            throw new RefusedException(409, "lastFacilitator", "The draft needs a facilitator. Make somebody else one first.");
    }

    private async Task InTurnAsync(Func<Task> change)
    {
        await turn.WaitAsync();
        try
        {
            await change();
        }
        finally
        {
            turn.Release();
        }
    }
}
