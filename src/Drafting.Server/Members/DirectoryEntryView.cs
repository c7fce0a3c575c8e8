namespace Drafting.Server.Members;

/// <summary>Somebody who can be given a role.</summary>
/// <param name="Member">Whether he is a member who has opened the draft.</param>
internal sealed record DirectoryEntryView(string Id, string Name, string? Delegation, bool Member);
