using Drafting.Testing;
using Drafting.Testing.Recordings;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>Recordings of real people typing at the same time, on another system, through a room (RB1, RB3).</summary>
public class RecordingTests
{
    /// <param name="recorded">Where both came to type at one place, after what stood between them was deleted: what the other system made of it.</param>
    /// <param name="here">What it is here, where the log has priority.</param>
    [Theory]
    [InlineData("clownschool", "", "")]
    [InlineData("friendsforever", "90s, huh? The", "90s , hh?uThe")]
    public async Task RB3_PeopleTypingAtTheSameTime_EndWithOneText(string name, string recorded, string here)
    {
        if (!RepositoryPaths.TryFindSharedData($"editing-traces/concurrent_traces/{name}.json.gz", out var path))
            return;
        var trace = EditingTrace.Read(path);
        var outcome = await Replay.RunAsync(trace, new InMemoryDraftLog());
        var expected = recorded.Length == 0 ? trace.End : trace.End.Replace(recorded, here, StringComparison.Ordinal);
        Assert.All(outcome.Texts, text => Assert.Equal(expected, text));
    }
}
