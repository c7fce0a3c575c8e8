using System.Collections.Immutable;

namespace Drafting.Documents.Ports;

/// <summary>Somebody who has a draft open.</summary>
/// <param name="User">E-mail address, which names the account.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
public sealed record Attendee(string User, string? Delegation);

/// <summary>Where somebody's caret is. Shown, never logged.</summary>
/// <param name="ClientId">The connection.</param>
/// <param name="Paragraph">The paragraph it is in; null when it has gone.</param>
/// <param name="Anchor">UTF-16 offset.</param>
/// <param name="Head">UTF-16 offset.</param>
public sealed record Caret(string ClientId, string User, string? Delegation, string? Paragraph, int Anchor, int Head);

/// <summary>What has changed about who looks at a draft.</summary>
/// <param name="People">All who are there now; null where that has not changed.</param>
/// <param name="Carets">The carets that have moved or gone, each where it is now.</param>
public sealed record Attendance(ImmutableArray<Attendee>? People, ImmutableArray<Caret> Carets)
{
    /// <summary>Nobody is there.</summary>
    public static readonly Attendance Nobody = new([], []);
}
