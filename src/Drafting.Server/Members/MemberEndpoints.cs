using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Members;

/// <summary>Who has which role on a draft.</summary>
internal static class MemberEndpoints
{
    private const int MostAtOnce = 200;

    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/drafts/{id}/members").WithTags("Members").Refuses("unknownDraft");
        members.MapGet("/", ListAsync).WithSummary("Everyone with a role on the draft: by address, with name and delegation of those who have opened it; by name and id who was picked from the directory and has not.");
        members.MapPost("/", AddAsync).Refuses(RefusalCodes.Forbidden, "invalidField", "unknownUser", "lastFacilitator").WithSummary("Gives several people a role (facilitator): ids of the directory, addresses.");
        members.MapPut("/{email}", SetAsync).Refuses(RefusalCodes.Forbidden, "invalidField", "unknownUser", "lastFacilitator").WithSummary("Gives or changes a role (facilitator); an address without an account has it once there is one. The same answer either way.");
        members.MapDelete("/{email}", RemoveAsync).Refuses(RefusalCodes.Forbidden, "unknownMember", "lastFacilitator").WithSummary("Takes a role away (facilitator).");
        api.MapGet("/drafts/{id}/directory", DirectoryAsync).WithTags("Members").Refuses("unknownDraft", RefusalCodes.Forbidden)
            .WithSummary("People to give a role to, by words of their name or delegation (facilitator). Addresses are not shown.");
    }

    private static async Task<Ok<IReadOnlyList<MemberView>>> ListAsync(
        string id, Person me, DraftAccess access, IDraftCatalogue catalogue, Accounts accounts, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var members = await catalogue.MembersAsync(id, cancellation);
        // Who has not opened the draft yet is nobody but an address: whether there is an account behind it is not for the facilitator to know.
        var people = await accounts.FindAllAsync([.. members.Where(member => member.HasOpened).Select(member => member.Email)]);
        var picked = await accounts.FindAllByIdAsync([.. members.Select(member => member.Email).Where(IsId)]);
        return TypedResults.Ok<IReadOnlyList<MemberView>>([.. members.Select(member => View(member, (IsId(member.Email) ? picked : people).GetValueOrDefault(member.Email)))]);
    }

    private static async Task<Ok<IReadOnlyList<DirectoryEntryView>>> DirectoryAsync(
        string id, Person me, DraftAccess access, IDraftCatalogue catalogue, Accounts accounts, string? query, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        // Only of those who have opened the draft is it told that they are members: an address that was added says nothing of a name.
        var members = (await catalogue.MembersAsync(id, cancellation)).Where(member => member.HasOpened).Select(member => member.Email).ToHashSet(StringComparer.Ordinal);
        var found = PeopleDirectory.Search(await accounts.ListAsync(), query);
        return TypedResults.Ok<IReadOnlyList<DirectoryEntryView>>([.. found.Select(account => new DirectoryEntryView(account.Id, account.Name, account.Delegation, members.Contains(account.UserName!)))]);
    }

    private static async Task<Ok<IReadOnlyList<MemberView>>> AddAsync(
        string id, Body<MembersRequest> body, Person me, DraftAccess access, Membership membership, IDraftCatalogue catalogue, Accounts accounts, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        var role = Role(body.Value.Role);
        if (body.Value.People is not { Count: > 0 and <= MostAtOnce } people)
            throw Refused.Field("people", $"“people” names 1 to {MostAtOnce} people.");
        var added = new List<(DraftMember Member, Person? Person)>();
        foreach (var who in people)
            added.Add(await FindAsync(id, who, role, "people", catalogue, accounts, cancellation));
        foreach (var (member, _) in added)
            await membership.SetAsync(id, member);
        return TypedResults.Ok<IReadOnlyList<MemberView>>([.. added.Select(each => View(each.Member, each.Person))]);
    }

    private static async Task<Ok<MemberView>> SetAsync(
        string id, string email, Body<MemberRequest> body, Person me, DraftAccess access, Membership membership, IDraftCatalogue catalogue, Accounts accounts, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        var (member, person) = await FindAsync(id, email, Role(body.Value.Role), "email", catalogue, accounts, cancellation);
        await membership.SetAsync(id, member);
        return TypedResults.Ok(View(member, person));
    }

    private static async Task<NoContent> RemoveAsync(string id, string email, Person me, DraftAccess access, Membership membership, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        await membership.RemoveAsync(id, Accounts.Normal(email));
        return TypedResults.NoContent();
    }

    private static DraftRole Role(string? role) => WireName.Parse<DraftRole>(role ?? "")
        ?? throw Refused.Field("role", $"“role” is one of: {string.Join(", ", WireName.All<DraftRole>())}.");

    /// <summary>The member an address or an id of the directory means; the person where that was an id.</summary>
    private static async Task<(DraftMember Member, Person? Person)> FindAsync(
        string draft, string? who, DraftRole role, string field, IDraftCatalogue catalogue, Accounts accounts, CancellationToken cancellation)
    {
        if (Accounts.Address(who) is { } address)
            return (new(address, role), null);
        if (who is null || !IsId(who))
            throw Refused.Field(field, $"“{field}” is an e-mail address, or an id of GET /api/drafts/{{id}}/directory.");
        var key = Accounts.Normal(who);
        var person = (await accounts.FindAllByIdAsync([key])).GetValueOrDefault(key) ?? throw Refused.UnknownUser();
        var isOpened = (await catalogue.MembersAsync(draft, cancellation)).Any(member => member.HasOpened && member.Email == person.Email);
        return (new(isOpened ? person.Email : key, role), person);
    }

    /// <summary>Whether a member is named by the id of an account; no address is one.</summary>
    private static bool IsId(string key) => Guid.TryParseExact(key, "D", out _);

    private static MemberView View(DraftMember member, Person? person) =>
        IsId(member.Email) ? new(null, person?.Name, person?.Delegation, WireName.Of(member.Role), member.Email) : new(member.Email, person?.Name, person?.Delegation, WireName.Of(member.Role), null);
}
