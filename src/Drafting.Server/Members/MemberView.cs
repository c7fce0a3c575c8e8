using System.ComponentModel.DataAnnotations;
using Drafting.Documents;
using Drafting.Server.Contract;

namespace Drafting.Server.Members;

/// <summary>Somebody with a role on a draft.</summary>
/// <param name="Email">Null for whoever was picked by name and has not opened the draft yet.</param>
/// <param name="Name">Null for whoever was added by address and has not opened it yet.</param>
/// <param name="Id">In place of the address, where that is null.</param>
internal sealed record MemberView(string? Email, string? Name, string? Delegation, [property: Shape<DraftRole>] string Role, string? Id);

/// <summary>PUT /api/drafts/{id}/members/{email}.</summary>
internal sealed record MemberRequest([property: Required, Shape<DraftRole>] string? Role);

/// <summary>POST /api/drafts/{id}/members.</summary>
/// <param name="People">Ids of the directory, or addresses.</param>
internal sealed record MembersRequest([property: Required, Shape<DraftRole>] string? Role, [property: Required] IReadOnlyList<string?>? People);
