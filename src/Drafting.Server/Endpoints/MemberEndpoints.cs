using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Endpoints;

/// <summary>Who has which role on a draft.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/drafts/{id}/members").WithTags("Members");
        members.MapGet("/", ListAsync).WithSummary("Everyone with a role on the draft; name and delegation of those who have opened it.");
        members.MapPut("/{email}", SetAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).WithSummary("Gives or changes a role (facilitator); an address without an account has it once there is one. The same answer either way.");
        members.MapDelete("/{email}", RemoveAsync).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).WithSummary("Takes a role away (facilitator).");
    }

    private static async Task<Ok<IReadOnlyList<MemberView>>> ListAsync(
        string id, Person me, DraftAccess access, IDraftCatalogue catalogue, Accounts accounts, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var members = await catalogue.MembersAsync(id, cancellation);
        // Who has not opened the draft yet is nobody but an address: whether there is an account behind it is not for the facilitator to know.
        var people = await accounts.FindAllAsync([.. members.Where(member => member.HasOpened).Select(member => member.Email)]);
        return TypedResults.Ok<IReadOnlyList<MemberView>>([.. members.Select(member => View(member, people.GetValueOrDefault(member.Email)))]);
    }

    private static async Task<Ok<MemberView>> SetAsync(
        string id, string email, Body<MemberRequest> body, Person me, DraftAccess access, Membership membership, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        var role = WireName.Parse<DraftRole>(body.Value.Role ?? "")
            ?? throw Refused.Field("role", $"“role” is one of: {string.Join(", ", WireName.All<DraftRole>())}.");
        var member = new DraftMember(Accounts.Address(email) ?? throw Refused.Field("email", "“email” is an e-mail address."), role);
        await membership.SetAsync(id, member);
        return TypedResults.Ok(View(member, null));
    }

    private static async Task<NoContent> RemoveAsync(string id, string email, Person me, DraftAccess access, Membership membership, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        await membership.RemoveAsync(id, Accounts.Normal(email));
        return TypedResults.NoContent();
    }

    private static MemberView View(DraftMember member, Person? person) => new(member.Email, person?.Name, person?.Delegation, WireName.Of(member.Role));
}
