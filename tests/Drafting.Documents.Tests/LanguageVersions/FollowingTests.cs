using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.LanguageVersions;

/// <summary>Language versions follow their original: the rules OP27 and OP28 of SPEC.md.</summary>
public class FollowingTests
{
    private static readonly Actor Editor = new("editor@example.org", "KAZ", DraftRole.Editor);

    [Fact]
    public void OP27_BehindWhatIsFollowed_StructureSettingsAndRoomAreTheOriginals() => SeededRandom.Check(1_500, random =>
    {
        var original = Original.Of(random, random.Next(8));
        var version = VersionOf(original.Draft);
        for (var round = 0; round < 4; round++)
        {
            var known = original.Draft.Revision;
            for (var i = random.Next(10); i > 0; i--)
                original.Do(random.Chance(0.7) ? RandomDrafts.Operation(random, original.Draft, $"n{original.Draft.Revision}") : RoomOperation(random, original.Draft));
            for (var i = random.Next(8); i > 0; i--)
                version = Translated(random, version, known);
            version = Followed(version, original);
            Assert.Equal(Shown(original.Draft), Shown(version));
            Assert.Empty(Following.Of(version, original.Draft, []));
        }
    });

    [Fact]
    public void OP27_NothingTranslated_IsLost() => SeededRandom.Check(1_000, random =>
    {
        var original = Original.Of(random, random.Next(8));
        var version = VersionOf(original.Draft);
        if (version.Live.ToList() is not { Count: > 0 } live)
            return;
        version = version.Apply([new EditText(random.Pick(live).Content.Id, new DeltaBuilder().Insert("㊙").Build())], Editor).After!;
        for (var i = random.Next(1, 12); i > 0; i--)
            original.Do(RandomDrafts.Operation(random, original.Draft, $"n{original.Draft.Revision}"));
        Assert.Equal(1, Followed(version, original).Paragraphs.Values.Sum(placed => placed.Content.Text.PlainText.Count(c => c == '㊙')));
    });

    [Fact]
    public void OP27_IsThePlatforms_AndKnowsHowFarTheVersionWas()
    {
        var (original, version) = (Start, VersionOf(Start));
        var follow = new Follow(original.Id, original.Revision, original.Revision + 1);
        Assert.All(Enum.GetValues<DraftRole>(), role => Assert.Equal(RefusalCodes.Forbidden, version.Apply([follow], Editor with { Role = role }).Refusal?.Code));
        Assert.Equal(RefusalCodes.NoOriginal, original.Apply([follow], Actor.Platform).Refusal?.Code);
        foreach (var wrong in new[] { follow with { From = original.Revision - 1 }, follow with { Draft = "other" }, follow with { Revision = original.Revision } })
            Assert.Equal(RefusalCodes.OriginMoved, version.Apply([wrong], Actor.Platform).Refusal?.Code);
        Assert.Equal(new(original.Id, follow.Revision), version.Apply([follow], Actor.Platform).After!.Original);
    }

    [Fact]
    public void OP27_WhatComesNewComesEmpty_WhatIsJoinedKeepsItsWords()
    {
        var original = new Original(Start);
        var version = VersionOf(Start).Apply([new EditText("p", Delta.FromText("premier ")), new EditText("q", Delta.FromText("second")), new MarkTranslated("p", Start.Revision), new MarkTranslated("q", Start.Revision)], Editor).After!;
        original.Do(new SplitParagraph("p", 1, "n"));
        version = Followed(version, original);
        Assert.Equal("premier ", version.FindLive("p")!.Text.PlainText);
        Assert.Equal(0, version.FindLive("n")!.Text.Length);
        original.Do(new JoinParagraph("n"));
        original.Do(new JoinParagraph("q", "p"));
        version = Followed(version, original);
        Assert.Equal("premier second", version.FindLive("p")!.Text.PlainText);
        original.Do(new SplitParagraph("p", 2, "q"));
        version = Followed(version, original);
        Assert.Equal(("premier second", 0), (version.FindLive("p")!.Text.PlainText, version.FindLive("q")!.Text.Length));
    }

    [Fact]
    public void OP27_JoinedAndSplitAgain_NeitherIsSaidToBeTranslated()
    {
        var original = new Original(Start);
        var version = VersionOf(Start).Apply([new EditText("p", Delta.FromText("premier ")), new EditText("q", Delta.FromText("second")), new MarkTranslated("p", Start.Revision), new MarkTranslated("q", Start.Revision)], Editor).After!;
        var length = original.Draft.FindLive("p")!.Text.Length;
        original.Do(new JoinParagraph("q", "p"));
        version = Followed(version, original);
        Assert.Empty(version.Translated);
        original.Do(new SplitParagraph("p", length, "q"));
        version = Followed(version, original);
        Assert.Equal(Start.FindLive("p")!.Text, original.Draft.FindLive("p")!.Text);
        Assert.Equal(("premier second", 0), (version.FindLive("p")!.Text.PlainText, version.Translated.Count));
    }

    [Fact]
    public void OP27_TooLongToBeJoined_IsRemovedWithItsWords()
    {
        var original = new Original(Start);
        var version = VersionOf(Start).Apply([new EditText("p", Delta.FromText(new string('x', TextRules.MaximumLength))), new EditText("q", Delta.FromText("second"))], Editor).After!;
        original.Do(new JoinParagraph("q", "p"));
        version = Followed(version, original);
        Assert.True(version.Paragraphs["q"] is { IsRemoved: true, IsJoined: false, Content.Text.PlainText: "second" });
    }

    [Fact]
    public void OP27_AVersion_HasNoFrozenText()
    {
        var original = new Original(Start with { Stage = Stage.Negotiation });
        var version = VersionOf(original.Draft).Apply([new EditText("p", Delta.FromText("premier"))], Editor).After!;
        original.Do(new SetStage("silence", null) { Deadline = "1970-01-05T00:00:00Z", TimeZone = "UTC" });
        version = Followed(version, original);
        Assert.NotNull(original.Draft.Frozen);
        Assert.Equal((Stage.Silence, original.Draft.RunningSilence!.Deadline), (version.Stage, version.RunningSilence!.Deadline));
        Assert.All([version, VersionOf(original.Draft)], HasNoHash);
        Assert.Equal(original.Draft.Moves[^1].At, version.Moves[^1].At);
        Assert.Null(Summaries.Of(version).Deadline);
        Assert.Equal((0, true), (DraftEvents.After(version, 0).Count, DraftEvents.After(original.Draft, 0).Count > 0));
        // It still follows.
        original.Do(new SetStage("negotiation", null, "called off"));
        original.Do(new RemoveParagraph("q"));
        Assert.Equal(Shown(original.Draft), Shown(Followed(version, original)));
    }

    [Fact]
    public void OP27_AVersionMadeOfAnIssuedText_HasNoHashOfIt()
    {
        var hash = new string('a', 64);
        var issued = Start with
        {
            Stage = Stage.Issued,
            Moves = [new(Stage.Final, Stage.Silence, 3, DateTimeOffset.UnixEpoch, null, null, null, null, null, hash), new(Stage.Tabled, Stage.Issued, 4, DateTimeOffset.UnixEpoch, null, null, null, "A/C.3/80/L.1", null, hash)],
            Silences = [new(3, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "UTC", hash)],
            Issues = [new("A/C.3/80/L.1", 4, DateTimeOffset.UnixEpoch, hash, [], [])],
        };
        Assert.NotNull(issued.Frozen);
        HasNoHash(VersionOf(issued));
    }

    [Fact]
    public void OP27_WordsOfAVersion_AreWrittenAtEveryStage_WhoeverHoldsTheWording() => Assert.All(Enum.GetValues<Stage>(), stage =>
    {
        var version = VersionOf(Start with { Stage = stage, WordingBy = WordingBy.Facilitator });
        var (facilitator, premier) = (Editor with { Role = DraftRole.Facilitator }, new EditText("p", Delta.FromText("premier")));
        Assert.Equal("premier", version.Apply([premier], Editor).After!.FindLive("p")!.Text.PlainText);
        var proposed = version.Apply([new Propose("x", "KAZ", null, [premier], [])], Editor with { Role = DraftRole.Proposer }).After!;
        Assert.Equal("premier", proposed.Apply([new AcceptProposal("x")], facilitator).After!.FindLive("p")!.Text.PlainText);
        Assert.True(version.TextIsOpen);
    });

    [Fact]
    public void OnAVersion_OnlyWhatSaysItsWords_IsItsOwn()
    {
        var version = VersionOf(Start);
        var facilitator = Editor with { Role = DraftRole.Facilitator };
        Operation[] followed =
        [
            new InsertParagraph("n", null, ParagraphKind.Operative, 0, Delta.Empty), new RemoveParagraph("p"), new MoveParagraph("p", null), new SplitParagraph("p", 0, "n"), new JoinParagraph("q", "p"),
            new SetParagraph("p", ParagraphKind.Heading, null, false, null), new SetParagraphStatus("p", ParagraphStatus.Agreed), new AddSponsor("KAZ", SponsorRole.Co), new SetStage("negotiation", null),
            new SetWording(WordingBy.Facilitator), new SetMasthead(Fields("""{"symbol":"A/79/L.1"}""")), new Propose("x", "KAZ", null, [new RemoveParagraph("p")], []), new Propose("x", "KAZ", null, [], [], InsteadOf: "p"),
        ];
        Assert.All(followed, operation => Assert.Equal(RefusalCodes.FollowsOriginal, version.Apply([operation], facilitator).Refusal?.Code));
        Operation[] own =
        [
            new EditText("p", Delta.FromText("premier")), new NameVersion("first"), new SetMasthead(Fields("""{"organ":"General Assembly"}""")), new Propose("x", "KAZ", null, [new EditText("p", Delta.FromText("premier"))], []),
            new Comment("t", "c", [new("p", 0, null)], "?"), new IgnoreFinding("endPunctuation", ";", "p"), new MarkTranslated("p", 0),
        ];
        Assert.All(own, operation => Assert.Null(version.Apply([operation], facilitator).Refusal?.Code));
    }

    [Fact]
    public void OP28_AMark_IsOfWhoeverWrites_AndOfWhatIsFollowed()
    {
        var version = VersionOf(Start);
        Assert.Equal(RefusalCodes.Forbidden, version.Apply([new MarkTranslated("p", 0)], Editor with { Role = DraftRole.Proposer }).Refusal?.Code);
        Assert.Equal(RefusalCodes.NoOriginal, Start.Apply([new MarkTranslated("p", 0)], Editor).Refusal?.Code);
        Assert.Equal(RefusalCodes.UnknownParagraph, version.Apply([new MarkTranslated("none", 0)], Editor).Refusal?.Code);
        Assert.All([Start.Revision + 1, -1], revision => Assert.Equal(RefusalCodes.UnknownRevision, version.Apply([new MarkTranslated("p", revision)], Editor).Refusal?.Code));
        var marked = version.Apply([new MarkTranslated("p", 0), new MarkTranslated("p", Start.Revision)], Editor).After!;
        Assert.Equal([KeyValuePair.Create("p", Start.Revision)], marked.Translated);
    }

    [Fact]
    public void WhatIsReopened_IsReopenedForTheSameReason()
    {
        var original = new Original(Start);
        original.Do(new SetParagraphStatus("p", ParagraphStatus.Agreed));
        var version = Followed(VersionOf(Start), original);
        original.Do(new SetParagraphStatus("p", ParagraphStatus.Bracketed, "new instructions"));
        Assert.Equal(["new instructions"], Followed(version, original).Reopenings.Select(reopening => reopening.Reason));
    }

    /// <summary>Agreed in the original, a paragraph may still be to be translated.</summary>
    [Fact]
    public void WordsOfAnAgreedParagraph_AreWrittenInAVersion()
    {
        var agreed = new Original(Start);
        agreed.Do(new SetParagraphStatus("p", ParagraphStatus.Agreed));
        Assert.Equal(RefusalCodes.ParagraphAgreed, agreed.Draft.Apply([new EditText("p", Delta.FromText("x"))], Editor).Refusal?.Code);
        Assert.Null(VersionOf(agreed.Draft).Apply([new EditText("p", Delta.FromText("x"))], Editor).Refusal);
    }

    [Fact]
    public void LogAndSnapshots_HoldWhatIsFollowedAndTranslated_AndOldOnesOpen()
    {
        var original = new Original(Start);
        var version = VersionOf(Start).Apply([new MarkTranslated("p", 1)], Editor).After!;
        original.Do(new RemoveParagraph("q"));
        var (accepted, _) = Acceptance.Of(version, Actor.Platform, Submission(version, original), [], DateTimeOffset.UnixEpoch);
        Assert.Equal(Snapshot(accepted!.After), Snapshot(DraftFold.Apply(version, EntryJson.Decode(EntryJson.Encode(accepted.Entry).Payload))));
        Assert.Equal(Snapshot(accepted.After), Snapshot(SnapshotJson.Decode(SnapshotJson.Encode(accepted.After).Payload)));
        var old = JsonNode.Parse(Snapshot(Start))!.AsObject();
        Assert.True(old.Remove("original") && old.Remove("translated"));
        var opened = SnapshotJson.Decode(System.Text.Encoding.UTF8.GetBytes(old.ToJsonString()));
        Assert.Equal((null, 0), (opened.Original, opened.Translated.Count));
    }

    [Fact]
    public void FollowingAndMarking_CommuteWithAllElse() => SeededRandom.Check(200, random =>
    {
        var draft = RandomDrafts.Draft(random);
        var other = RandomProposals.Operation(random, draft, "n");
        foreach (var said in new Operation[] { new Follow("draft", 0, 1), new MarkTranslated("p0", 1) })
        {
            foreach (var first in new[] { true, false })
            {
                Assert.Equal([said], RebaseOne.Over(said, other, first));
                Assert.Equal(Show([other]), Show(RebaseOne.Over(other, said, first)));
            }
        }
    });

    /// <summary>An original with its log.</summary>
    private sealed class Original(Draft start)
    {
        private static readonly Actor Chair = new("chair@example.org", "SGP", DraftRole.Facilitator);

        public List<Entry> Log { get; } = [];

        public Draft Draft { get; private set; } = start;

        public static Original Of(SeededRandom random, int operations)
        {
            var original = new Original(RandomDrafts.Draft(random) with { Stage = Stage.Negotiation });
            for (var i = 0; i < operations; i++)
                original.Do(RandomDrafts.Operation(random, original.Draft, $"n{i}"));
            return original;
        }

        /// <summary>Does an operation, where it is not refused.</summary>
        public void Do(Operation operation)
        {
            var (accepted, _) = Acceptance.Of(Draft, Chair, new Submission("c", Log.Count + 1, Draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch.AddMinutes(Log.Count));
            if (accepted is null)
                return;
            Log.Add(accepted.Entry);
            Draft = accepted.After;
        }
    }

    private static void HasNoHash(Draft version)
    {
        Assert.Null(version.Frozen);
        Assert.All([.. version.Moves.Select(move => move.Hash), .. version.Silences.Select(silence => silence.Hash), .. version.Issues.Select(issue => issue.Hash)], Assert.Null);
    }

    private static Operation RoomOperation(SeededRandom random, Draft draft) => random.Next(6) switch
    {
        0 => new AddSponsor(random.Pick(["KAZ", "UZB", "EGY"]), SponsorRole.Co),
        1 => new WithdrawSponsor(random.Pick(["KAZ", "UZB", "EGY"])),
        2 => new SetMasthead(Fields($$"""{"symbol":"A/79/L.{{random.Next(9)}}","organ":"大会"}""")),
        3 => new SetWording(random.Pick([WordingBy.Editors, WordingBy.Facilitator])),
        4 when draft.Live.ToList() is { Count: > 0 } live => new SetParagraphStatus(random.Pick(live).Content.Id, random.Pick(Enum.GetValues<ParagraphStatus>()), "why"),
        _ => new SetStage(random.Pick(["negotiation", "final", "tabled", "issued", "silence", "action"]), null, "why") { Deadline = "1970-01-05T00:00:00Z", TimeZone = "UTC" },
    };

    /// <summary>What a translator might do, where it is not refused.</summary>
    private static Draft Translated(SeededRandom random, Draft version, long revision)
    {
        var paragraph = random.Pick(version.Order);
        return version.Apply([random.Chance(0.2) ? new MarkTranslated(paragraph, revision) : new EditText(paragraph, RandomDrafts.Edit(random, version.Paragraphs[paragraph].Content.Text))], Editor).After ?? version;
    }

    private static Draft VersionOf(Draft original) => NewDraft.VersionOf(original, "version", "fr", "Titre", new Dictionary<string, Delta>(), "chair@example.org", DateTimeOffset.UnixEpoch);

    private static Draft Followed(Draft version, Original original)
    {
        var (after, refusal) = version.Apply(Submission(version, original).Operations, Actor.Platform);
        Assert.True(refusal is null, $"{refusal?.Operation} {refusal?.Code} {refusal?.Message}");
        return after!;
    }

    private static Submission Submission(Draft version, Original original)
    {
        var (draft, from) = (original.Draft, version.Original!.Revision);
        var steps = Following.Of(version, draft, [.. original.Log.Where(entry => entry.Revision > from)]);
        return new("platform", 1, version.Revision, from == draft.Revision ? [.. steps] : [.. steps, new Follow(draft.Id, from, draft.Revision)]);
    }

    private static string Shown(Draft draft) => string.Join('\n',
    [
        .. draft.Live.Select(placed => placed.Content).Select(paragraph => $"{paragraph.Id} {paragraph.Kind} {paragraph.Level} {paragraph.Label} {paragraph.Status}"),
        $"{draft.Stage} {draft.WorkingRevision} {draft.WordingBy} {draft.Masthead.Symbol} {draft.Sponsorship?.Open} {draft.RunningSilence?.Deadline:O} {draft.Issues.Length} {draft.Moves.Length}",
        .. draft.Sponsors.Select(sponsor => $"{sponsor.Delegation} {sponsor.Role} {sponsor.Withdrawn is null}"),
    ]);

    private static string Snapshot(Draft draft) => System.Text.Encoding.UTF8.GetString(SnapshotJson.Encode(draft).Payload.Span);

    private static Dictionary<string, JsonElement> Fields(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
