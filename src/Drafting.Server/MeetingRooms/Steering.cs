using Drafting.Documents.MeetingRooms;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Redlines;

namespace Drafting.Server.MeetingRooms;

/// <summary>What a facilitator asks of the room, checked against the draft.</summary>
internal sealed class Steering(DraftReading reading, ReferencedTexts texts)
{
    /// <summary>What it comes to.</summary>
    /// <exception cref="RefusedException">Something of it cannot be shown.</exception>
    public async Task<Func<MeetingRoom, MeetingRoom>> CheckAsync(Person me, string draftId, MeetingRoomRequest asked, CancellationToken cancellation)
    {
        var show = Word<WallContent>(asked.Show, "show");
        var theme = Word<WallTheme>(asked.Theme, "theme");
        if (asked.Size is < Wall.Smallest or > Wall.Largest)
            throw Refused.Field("size", $"“size” is a whole number, {Wall.Smallest} to {Wall.Largest}.");
        if (asked.Screen is < 0 or > Wall.LastScreen)
            throw Refused.Field("screen", $"“screen” is a whole number, 0 to {Wall.LastScreen}.");
        if (asked.Paragraph is { } paragraph && (await reading.NowAsync(draftId, cancellation)).FindLive(paragraph) is null)
            throw Refused.UnknownParagraph();
        if (asked.Against is { } against)
            await CheckReferenceAsync(me, draftId, against, cancellation);
        return room =>
        {
            var wall = room.Wall with
            {
                Show = show ?? room.Wall.Show,
                Paragraph = asked.Paragraph ?? room.Wall.Paragraph,
                Screen = asked.Screen ?? (asked.Paragraph is null ? room.Wall.Screen : 0),
                Against = asked.Against ?? room.Wall.Against,
                Size = asked.Size ?? room.Wall.Size,
                Theme = theme ?? room.Wall.Theme,
                Follows = asked.Follows is true ? me.Email : asked.Follows is false || asked.Paragraph is not null ? null : room.Wall.Follows,
            };
            if (wall is { Show: WallContent.Redline, Against: null })
                throw Refused.Field("against", "Say what the text is to be compared with: “against”.");
            return new(wall, room.Speakers with { IsOpen = asked.SpeakersOpen ?? room.Speakers.IsOpen }, asked.Join switch
            {
                true => room.JoinCode ?? JoinCode.Make(),
                false => null,
                null => room.JoinCode,
            });
        };
    }

    /// <summary>The wall is for all who may read the draft, and some of them may not read others.</summary>
    private async Task CheckReferenceAsync(Person me, string draftId, string reference, CancellationToken cancellation)
    {
        var parsed = TextReference.Parse(reference, "against");
        if (parsed is TextReference.OfDraft { Id: var id } && id != draftId)
            throw Refused.Field("against", "The wall compares a draft with its own earlier states and with texts of the library: not everyone who sees it may read other drafts.");
        await texts.FindAsync(me, parsed, cancellation);
    }

    private static T? Word<T>(string? given, string field)
        where T : struct, Enum =>
        given is null ? null : WireName.Parse<T>(given) ?? throw Refused.Field(field, $"“{field}” is one of: {string.Join(", ", WireName.All<T>())}.");
}
