using Drafting.Documents.Json;
using Drafting.Documents.MeetingRooms;
using Drafting.Testing;

namespace Drafting.Documents.Tests.MeetingRooms;

/// <summary>The list of speakers, whatever is done to it.</summary>
public class SpeakersListTests
{
    private static readonly string[] Delegations = ["KAZ", "UZB", "CHN", "FRA", "KEN", "BRA"];
    private static readonly DateTimeOffset Now = new(2026, 4, 16, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Delegations_WaitOnce_InOrder_AndNobodyIsLost() => SeededRandom.Check(100, random =>
    {
        var list = SpeakersList.Closed;
        for (var step = 0; step < 200; step++)
        {
            var (before, who) = (list, Delegations[random.Next(Delegations.Length)]);
            var waiting = Names(before);
            var at = waiting.IndexOf(who);
            var act = random.Next(4);
            list = act switch { 0 => list.Asked(who, Now.AddMinutes(step)), 1 => list.Without(who), 2 => list.Next(), _ => list.Earlier(who) };
            List<string> expected = act switch
            {
                0 => at >= 0 ? waiting : [.. waiting, who],
                1 => [.. waiting.Where(each => each != who)],
                2 => [.. waiting.Skip(1)],
                _ => at > 0 ? [.. waiting[..(at - 1)], who, waiting[at - 1], .. waiting[(at + 1)..]] : waiting,
            };
            Assert.True(expected.SequenceEqual(Names(list)), $"step {step}: act {act} of {who} on {string.Join(' ', waiting)} gave {string.Join(' ', Names(list))}");
            if (act == 2)
                Assert.Equal(before.Waiting.FirstOrDefault(), list.Floor);
            Assert.Equal(list.Floor?.Delegation == who || expected.Contains(who), list.Names(who));
        }
    });

    [Fact]
    public void Room_IsReadAsItWasWritten()
    {
        var room = new MeetingRoom(
            new(WallContent.Redline, "p", 2, "library:72-7", 5, WallTheme.Contrast, "chair@example.org"),
            new(true, new("KAZ", Now), [new("UZB", Now.AddMinutes(1)), new("CHN", Now.AddMinutes(2))]),
            "0123");
        var read = MeetingRoomJson.Decode(MeetingRoomJson.Encode(room));
        Assert.Equal((room.Wall, room.Speakers.Floor, room.JoinCode), (read.Wall, read.Speakers.Floor, read.JoinCode));
        Assert.Equal(room.Speakers.Waiting, read.Speakers.Waiting);
        var unused = MeetingRoomJson.Decode(MeetingRoomJson.Encode(MeetingRoom.Unused));
        Assert.Equal((MeetingRoom.Unused.Wall, null), (unused.Wall, unused.JoinCode));
    }

    private static List<string> Names(SpeakersList list) => [.. list.Waiting.Select(speaker => speaker.Delegation)];
}
