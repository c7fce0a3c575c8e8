using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Hosting.Orleans.Wire;

/// <summary>One message from a draft's owner to one listener.</summary>
/// <param name="Entries">New entries, in order; null for none.</param>
/// <param name="Elsewhere">Who attends through other nodes; null where that has not changed.</param>
/// <param name="Roles">Roles that have changed.</param>
/// <param name="IsLost">The owner has stopped: subscribe again.</param>
/// <param name="MeetingRoom">Whether the draft's meeting room has changed.</param>
[GenerateSerializer, Immutable, Alias("drafting.news")]
internal sealed record DraftNews(EntryBatch? Entries, AttendanceNews? Elsewhere, ImmutableArray<RoleChange> Roles, bool IsLost, bool MeetingRoom);

/// <summary>Somebody's role has changed; null: has ended.</summary>
[GenerateSerializer, Immutable, Alias("drafting.roleChange")]
internal sealed record RoleChange(string Email, DraftRole? Role);

/// <summary>Entries without a gap, their JSON as it was encoded once. Arrays of their own: Orleans writes them without looking into each.</summary>
/// <param name="First">The first entry's revision.</param>
/// <param name="ClientIds">Each entry's client.</param>
/// <param name="Sequences">Each entry's number at its client.</param>
/// <param name="Payloads">Each entry's JSON, UTF-8.</param>
[GenerateSerializer, Immutable, Alias("drafting.entries")]
internal sealed record EntryBatch(long First, string[] ClientIds, long[] Sequences, byte[][] Payloads)
{
    public static EntryBatch Of(IReadOnlyList<EncodedEntry> entries) => new(
        entries[0].Revision,
        [.. entries.Select(entry => entry.ClientId)],
        [.. entries.Select(entry => entry.Sequence)],
        [.. entries.Select(entry => Bytes.Of(entry.Payload))]);

    public IReadOnlyList<EncodedEntry> ToEntries() =>
        [.. Payloads.Select((payload, i) => new EncodedEntry(First + i, ClientIds[i], Sequences[i], payload))];
}

/// <summary><see cref="Attendance"/> on its way between nodes.</summary>
[GenerateSerializer, Immutable, Alias("drafting.attendance")]
internal sealed record AttendanceNews(ImmutableArray<AttendeeNews>? People, ImmutableArray<CaretNews> Carets)
{
    public static AttendanceNews Of(Attendance attendance) => new(
        attendance.People is { } people ? AttendeeNews.Of(people) : null,
        [.. attendance.Carets.Select(caret => new CaretNews(caret.ClientId, caret.User, caret.Delegation, caret.Paragraph, caret.Anchor, caret.Head))]);

    public Attendance ToAttendance() => new(
        People is { } people ? AttendeeNews.ToAttendees(people) : null,
        [.. Carets.Select(caret => new Caret(caret.ClientId, caret.User, caret.Delegation, caret.Paragraph, caret.Anchor, caret.Head))]);
}

/// <summary><see cref="Attendee"/> on its way between nodes.</summary>
[GenerateSerializer, Immutable, Alias("drafting.attendee")]
internal sealed record AttendeeNews(string User, string? Delegation)
{
    public static ImmutableArray<AttendeeNews> Of(ImmutableArray<Attendee> people) => [.. people.Select(attendee => new AttendeeNews(attendee.User, attendee.Delegation))];

    public static ImmutableArray<Attendee> ToAttendees(ImmutableArray<AttendeeNews> people) => [.. people.Select(attendee => new Attendee(attendee.User, attendee.Delegation))];
}

/// <summary><see cref="Caret"/> on its way between nodes.</summary>
[GenerateSerializer, Immutable, Alias("drafting.caret")]
internal sealed record CaretNews(string ClientId, string User, string? Delegation, string? Paragraph, int Anchor, int Head);

/// <summary>Who looks at a draft, on its way between nodes.</summary>
[GenerateSerializer, Immutable, Alias("drafting.attendedDraft")]
internal sealed record AttendedDraft(string DraftId, ImmutableArray<AttendeeNews> People)
{
    public static AttendedDraft Of(string draftId, ImmutableArray<Attendee> people) => new(draftId, AttendeeNews.Of(people));
}
