using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Wire;

/// <summary>What is written is read back the same: the log and the snapshots hold everything.</summary>
public class RoundTripTests
{
    [Fact]
    public void EntriesAndSnapshots_AreReadBackAsTheyWere() => SeededRandom.Check(300, random =>
    {
        var live = RandomDrafts.Draft(random);
        var replayed = live;
        for (var i = 0; i < 20; i++)
        {
            var actor = new Actor("a@example.org", random.Chance(0.5) ? "KAZ" : null, DraftRole.Facilitator);
            var submission = new Submission("c", i + 1, live.Revision, [RandomDrafts.Operation(random, live, $"n{i}")]);
            var (accepted, _) = Acceptance.Of(live, actor, submission, [], DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next()));
            if (accepted is null)
                continue;
            live = accepted.After;
            replayed = DraftFold.Apply(replayed, EntryJson.Decode(EntryJson.Encode(accepted.Entry).Payload));
        }

        var snapshot = SnapshotJson.Encode(live).Payload.ToArray();
        Assert.Equal(snapshot, SnapshotJson.Encode(replayed).Payload.ToArray());
        Assert.Equal(snapshot, SnapshotJson.Encode(SnapshotJson.Decode(snapshot)).Payload.ToArray());
    });

    [Theory]
    [InlineData("""{"op":"editText"}""")]
    [InlineData("""{"op":"editText","paragraph":"p","delta":{"ops":[{"retain":-1}]}}""")]
    [InlineData("""{"op":"insertParagraph","id":"a b","kind":"operative","level":0,"delta":{"ops":[]}}""")]
    [InlineData("""{"op":"insertParagraph","id":"a","kind":"poem","level":0,"delta":{"ops":[]}}""")]
    [InlineData("""{"op":"insertParagraph","id":"a","kind":"operative","level":0,"delta":{"ops":[{"delete":1}]}}""")]
    [InlineData("""{"op":"nothing"}""")]
    [InlineData("""[]""")]
    public void MalformedOperations_AreRefusedWithAWord(string operation)
    {
        using var json = JsonDocument.Parse($$"""{"clientId":"c","sequence":1,"baseRevision":0,"operations":[{{operation}}]}""");
        var problem = Assert.Throws<MalformedSubmissionException>(() => SubmissionJson.Read(json.RootElement));
        Assert.Equal(0, problem.Operation);
        Assert.NotEmpty(problem.Message);
    }
}
