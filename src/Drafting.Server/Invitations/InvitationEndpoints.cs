using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Invitations;

/// <summary>Inviting people, who choose their passwords themselves.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/users/invitations").WithTags("Users").ForAdministrators();
        invitations.MapPost("/", InviteAsync).Refuses("invalidField").WithSummary("Makes accounts without passwords and a one-time link for each; a new link for whoever was invited before. People with faults are left out.");
        invitations.MapPost("/preview", PreviewAsync).WithMetadata(new RequestSizeLimit(RosterFile.Largest)).Accepts(typeof(Stream), "text/csv")
            .Refuses("invalidField", "tableNotUtf8").WithSummary("Reads a table of delegates (name, email, delegation) and says what is wrong with which line; nothing is made.");
        var own = api.MapGroup("/invitation").WithTags("Users").AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        own.MapPost("/look", LookAsync).Refuses("invalidInvitation").WithSummary("Whom a link invites.");
        own.MapPost("/", AcceptAsync).Refuses("invalidInvitation", "invalidField").WithSummary("Chooses the password; once.");
    }

    private static async Task<Ok<IReadOnlyList<InvitationView>>> PreviewAsync(HttpRequest request, Roster roster)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return TypedResults.Ok(await roster.CheckAsync(RosterFile.Read(bytes.ToArray())));
    }

    private static async Task<Ok<IReadOnlyList<InvitationView>>> InviteAsync(
        Body<InvitationsRequest> body, Roster roster, Accounts accounts, InvitationLinks links, InvitationMail mail, MailOptions options, CancellationToken cancellation)
    {
        if (body.Value.People is not { Count: > 0 and <= RosterFile.MostPeople } people || people.Any(person => person is null))
            throw Refused.Field("people", $"“people” names 1 to {RosterFile.MostPeople} people.");
        if (body.Value.Mail && !options.IsSet)
            throw Refused.Field("mail", "This server sends no e-mail: hand out the links yourself.");
        var lines = people.Select((person, at) => new RosterLine(at + 1, person!.Email ?? "", person.Name ?? "", person.Delegation)).ToList();
        var waiting = await roster.AccountsOfAsync(lines);
        var invited = new List<InvitationView>();
        foreach (var each in await roster.CheckAsync(lines))
            invited.Add(each.Faults.Count > 0 ? each : await LinkedAsync(each, waiting.GetValueOrDefault(each.Email), accounts, links));
        return TypedResults.Ok(body.Value.Mail ? await mail.SendAsync(invited, cancellation) : invited);
    }

    private static async Task<InvitationView> LinkedAsync(InvitationView person, Account? account, Accounts accounts, InvitationLinks links)
    {
        try
        {
            var invitation = await links.IssueAsync((account ?? await accounts.PrepareAsync(person.Email, person.Name, person.Delegation)).Id);
            return person with { Link = invitation.Path, Expires = invitation.Expires };
        }
        catch (RefusedException refused) when (refused.Field is { } field)
        {
            // Somebody else made the account in the meantime; the others' links are not to be lost for it.
            return person with { Faults = [new(field, refused.Code, refused.Message)] };
        }
    }

    private static async Task<Ok<Person>> LookAsync(Body<InvitationRequest> body, InvitationLinks links) => TypedResults.Ok(await links.FindAsync(body.Value.Token));

    private static async Task<Ok<Person>> AcceptAsync(Body<InvitationRequest> body, InvitationLinks links) =>
        TypedResults.Ok(await links.AcceptAsync(body.Value.Token, body.Value.Password));
}
