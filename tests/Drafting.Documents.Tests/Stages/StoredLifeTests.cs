using System.Text;
using System.Text.Json.Nodes;
using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Stages;

/// <summary>A life with everything in it is stored and read back, and what was stored before any of this is still read.</summary>
public class StoredLifeTests
{
    private static readonly string[] Added = ["ledger", "sponsorship", "proponent", "stageHistory", "workingRevision", "silences", "issues", "reopenings"];

    [Fact]
    public void Life_IsReadBackAsItWas_FromItsEntriesAndFromItsSnapshot()
    {
        var (draft, operations) = Full();
        var snapshot = SnapshotJson.Encode(draft).Payload.ToArray();
        Assert.Equal(snapshot, SnapshotJson.Encode(SnapshotJson.Decode(snapshot)).Payload.ToArray());
        foreach (var operation in operations)
        {
            var entry = EntryJson.Encode(new Entry(1, Life.Start, "a@example.org", "KAZ", "c", 1, [operation])).Payload.ToArray();
            Assert.Equal(entry, EntryJson.Encode(EntryJson.Decode(entry)).Payload.ToArray());
        }
    }

    [Fact]
    public void SnapshotOfBefore_IsRead_WithTheLedgerAndTheIssueThatFollowFromIt()
    {
        var json = JsonNode.Parse(SnapshotJson.Encode(Life.At(Stage.Issued).Draft).Payload.Span)!.AsObject();
        foreach (var name in Added)
            Assert.True(json.Remove(name), name);
        foreach (var sponsor in json["sponsors"]!.AsArray())
            sponsor!.AsObject().Remove("group");
        var draft = SnapshotJson.Decode(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal(("A/79/L.57", "KAZ"), (Assert.Single(draft.Issues).Symbol, Assert.Single(draft.Ledger).Delegation));
        Assert.Equal((Stage.Issued, true), (draft.Stage, draft.SponsorshipIsOpen));
    }

    [Theory]
    [InlineData("""{"op":"setStage","stage":"silence"}""")]
    [InlineData("""{"op":"setStage","stage":"adopted"}""")]
    [InlineData("""{"op":"setStage","stage":"no such stage"}""")]
    [InlineData("""{"op":"setParagraphStatus","paragraph":"op","status":"agreed"}""")]
    [InlineData("""{"op":"addSponsor","delegation":"CHN","role":"co"}""")]
    [InlineData("""{"op":"withdrawSponsor","delegation":"KAZ"}""")]
    public void EntryOfBefore_IsFolded(string operation)
    {
        var draft = new Life().Draft;
        var json = $$"""{"revision":{{draft.Revision + 1}},"at":"2021-04-16T00:00:00.000Z","user":"a@example.org","delegation":null,"clientId":"c","sequence":1,"operations":[{{operation}}]}""";
        Assert.Equal(draft.Revision + 1, DraftFold.Apply(draft, EntryJson.Decode(Encoding.UTF8.GetBytes(json))).Revision);
    }

    private static (Draft Draft, List<Operation> Operations) Full()
    {
        Operation[] steps =
        [
            new SetStage("negotiation", null), new SetStage("negotiation", null), new SetParagraphStatus("op", ParagraphStatus.Agreed), new SetParagraphStatus("op", ParagraphStatus.Bracketed, "缘由"),
            new SetStage("silence", null) { Deadline = "2026-11-25T09:00", TimeZone = "Asia/Shanghai" }, new BreakSilence("sealed"),
            new ReleaseObjections("facilitator@example.org", [new("UZB", "editor@example.org", ["op"], null, "2026-11-24T10:00:00.000Z")]), new SetStage("negotiation", null, "破默许"),
            new SetStage("final", null), new AddSponsor("UGA", SponsorRole.Main, "g77"), new SetSponsorship(false, "r"), new SetSponsorship(true, null), new SetStage("tabled", null),
            new SetStage("issued", "A/79/L.57"), new AddSponsor("FRA", SponsorRole.Co), new IssueAddendum(), new SetProponent("body", "特别委员会"),
        ];
        var life = new Life();
        foreach (var step in steps)
            life.Do(step, step is BreakSilence or ReleaseObjections ? Actor.Platform : null);
        return (life.Draft, [.. steps]);
    }
}
