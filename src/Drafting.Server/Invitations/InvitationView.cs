using System.ComponentModel.DataAnnotations;
using Drafting.Server.Contract;

namespace Drafting.Server.Invitations;

/// <summary>Somebody to be invited, and what is wrong with what is said of him.</summary>
/// <param name="Line">Where he stands in the file, from 1; in a list his place in it.</param>
/// <param name="Delegation">The code; what was written where nobody is called so; null for the secretariat.</param>
/// <param name="Waiting">Whether he was invited before and has not come: he gets a new link, and the old one ends.</param>
/// <param name="Link">The path of his link, once he is invited: shown here and nowhere else.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Mailed">Whether it was sent to him.</param>
internal sealed record InvitationView(
    int Line, string Email, string Name, string? Delegation, bool Waiting, IReadOnlyList<InvitationFault> Faults, string? Link = null, DateTimeOffset? Expires = null, bool Mailed = false);

/// <summary>What is wrong with one field of somebody to be invited.</summary>
internal sealed record InvitationFault([property: Shape<InviteeFieldShape>] string Field, string Code, string Message);

/// <summary>A field of somebody to be invited.</summary>
internal sealed class InviteeFieldShape : IWords
{
    public static IEnumerable<string> All => ["email", "name", "delegation"];
}

/// <summary>POST /api/invitation and /api/invitation/look.</summary>
/// <param name="Token">From the link.</param>
/// <param name="Password">Chosen; not looked at where the link is only looked up.</param>
internal sealed record InvitationRequest([property: Required] string? Token, string? Password);
