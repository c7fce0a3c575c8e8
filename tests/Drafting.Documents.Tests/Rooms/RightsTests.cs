using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>Who may do what: each row is an operation and the roles that may do it, for one's own delegation KAZ.</summary>
public class RightsTests
{
    private static readonly DraftRole[] All = Enum.GetValues<DraftRole>();

    public static TheoryData<Operation, DraftRole> Table => new()
    {
        { new EditText("p", Delta.FromText("甲")), DraftRole.Editor },
        { new InsertParagraph("n", null, ParagraphKind.Operative, 0, Delta.Empty), DraftRole.Editor },
        { new RemoveParagraph("p"), DraftRole.Editor },
        { new MoveParagraph("p", null), DraftRole.Editor },
        { new SplitParagraph("p", 0, "n"), DraftRole.Editor },
        { new SetParagraph("p", ParagraphKind.Heading, null, false, null), DraftRole.Editor },
        { new NameVersion("初稿"), DraftRole.Editor },
        { new AddSponsor("KAZ", SponsorRole.Co), DraftRole.Proposer },
        { new AddSponsor("UZB", SponsorRole.Co), DraftRole.Facilitator },
        { new SetStage("negotiation", null), DraftRole.Facilitator },
        { new SetParagraphStatus("p", ParagraphStatus.Agreed), DraftRole.Facilitator },
        { new SetSponsorship(false, null), DraftRole.Facilitator },
        { new SetWording(WordingBy.Facilitator), DraftRole.Facilitator },
        { new SetSpeakers("g77", ["KAZ"]), DraftRole.Facilitator },
        { new SetProponent("chair", null), DraftRole.Facilitator },
        { new Propose("x", "KAZ", null, [new RemoveParagraph("p")], []), DraftRole.Proposer },
        { new Propose("x", "UZB", null, [new RemoveParagraph("p")], []), DraftRole.Facilitator },
        { new TakeStance("kaz", "KAZ", null, Stance.Support), DraftRole.Proposer },
        { new TakeStance("kaz", "UZB", null, Stance.Support), DraftRole.Facilitator },
        { new EditProposal("kaz", [new RemoveParagraph("p")], [new RestoreParagraph("p")]), DraftRole.Proposer },
        { new CloseProposal("kaz", ProposalEnd.Withdrawn), DraftRole.Proposer },
        { new CloseProposal("uzb", ProposalEnd.Withdrawn), DraftRole.Facilitator },
        { new CloseProposal("kaz", ProposalEnd.Declined), DraftRole.Facilitator },
        { new AcceptProposal("kaz"), DraftRole.Facilitator },
        { new ReopenProposal("withdrawn"), DraftRole.Proposer },
        { new ReopenProposal("declined"), DraftRole.Facilitator },
        { new Comment("new", "c1", [new("p", 0, null)], "为何？"), DraftRole.Proposer },
        { new Comment("thread", "c2", [], "同意"), DraftRole.Proposer },
        { new SetThread("thread", true), DraftRole.Proposer },
        { new EditComment("thread", "own", null), DraftRole.Proposer },
        { new IgnoreFinding("endPunctuation", "；", "p"), DraftRole.Editor },
        { new HeedFinding("endPunctuation", "；", "p"), DraftRole.Editor },
    };

    /// <summary>Within one's delegation whoever comments does so, who has one; in the log the platform alone writes it.</summary>
    [Fact]
    public void SealedComment_IsThePlatforms_AndForWhoeverCommentsAndHasADelegation()
    {
        var seal = new SealComment("new", "c1", [new("p", 0, null)], "sealed");
        Assert.All(All, role => Assert.Equal(RefusalCodes.Forbidden, Code(Proposed(), role, seal)));
        Assert.Null(Acceptance.Of(Proposed(), Actor.Platform, new Submission("c", 1, Proposed().Revision, [seal]), [], At(0)).Refusal);
        foreach (var operation in new ThreadOperation[] { new Comment("new", "c1", [new("p", 0, null)], "为何？"), new SetThread("thread", true), new EditComment("thread", "own", null) })
        {
            Assert.All(All, role => Assert.Equal(role >= DraftRole.Proposer ? null : RefusalCodes.Forbidden, Rights.CheckSealing(new("a@example.org", "KAZ", role), operation)?.Code));
            Assert.All(All, role => Assert.Equal(RefusalCodes.Forbidden, Rights.CheckSealing(new("a@example.org", null, role), operation)?.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Operation_IsForThisRoleAndThoseAbove(Operation operation, DraftRole least) =>
        Assert.All(All, role => Assert.Equal(role >= least ? null : RefusalCodes.Forbidden, Code(Proposed(), role, operation)));

    /// <summary>What the client must guess right too: <c>client/test/editor/rights.test.ts</c> reads the same table.</summary>
    [Fact]
    public void ChangeOfTheText_IsRefusedByRoleStageAndWhatIsAgreed()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "rights.json")));
        var draft = Draft(table.RootElement.GetProperty("paragraphs"));
        Assert.All(table.RootElement.GetProperty("rows").EnumerateArray(), row =>
        {
            var stage = row.TryGetProperty("stage", out var given) ? given.Deserialize<Stage>(Wire) : Stage.Negotiation;
            var role = row.GetProperty("role").Deserialize<DraftRole>(Wire);
            var original = row.TryGetProperty("version", out var version) && version.GetBoolean() ? new OriginalDraft("original", 0) : null;
            var wording = row.TryGetProperty("wordingBy", out var by) ? by.Deserialize<WordingBy>(Wire) : WordingBy.Editors;
            Assert.Equal(row.GetProperty("code").GetString(), Code(draft with { Stage = stage, WordingBy = wording, Original = original }, role, OperationJson.Read(row.GetProperty("operation"))));
        });
    }

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static Draft Draft(JsonElement paragraphs)
    {
        var draft = new Draft { Id = "draft", Title = "标题", Language = "zh" };
        string? before = null;
        foreach (var paragraph in paragraphs.EnumerateArray())
        {
            var id = paragraph.GetProperty("id").GetString()!;
            var kind = paragraph.GetProperty("kind").Deserialize<ParagraphKind>(Wire);
            draft = Apply(draft, new InsertParagraph(id, before, kind, 0, Delta.FromText(paragraph.GetProperty("text").GetString()!)));
            draft = Apply(draft, new SetParagraphStatus(id, paragraph.GetProperty("status").Deserialize<ParagraphStatus>(Wire)));
            if (paragraph.GetProperty("removed").GetBoolean())
                draft = Apply(draft, new RemoveParagraph(id));
            before = id;
        }

        return draft;
    }

    [Fact]
    public void Sponsor_WhoWithdrewAndJoinsAgain_SponsorsSinceThen()
    {
        var draft = Apply(Draft(), new AddSponsor("KAZ", SponsorRole.Main));
        Assert.Equal(RefusalCodes.NotASponsor, Code(draft, DraftRole.Facilitator, new WithdrawSponsor("UZB")));
        draft = Apply(draft, new WithdrawSponsor("KAZ"), minute: 1);
        Assert.Equal(0, draft.SponsorCount);
        draft = Apply(draft, new AddSponsor("KAZ", SponsorRole.Co), minute: 2);
        var sponsor = Assert.Single(draft.Sponsors);
        Assert.Equal((SponsorRole.Co, At(2), null), (sponsor.Role, sponsor.Since, sponsor.Withdrawn));
    }

    private static DateTimeOffset At(int minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    private static Draft Draft() => Apply(
        Apply(new Draft { Id = "draft", Title = "标题", Language = "zh" }, new InsertParagraph("p", null, ParagraphKind.Preambular, 0, Delta.FromText("回顾"))),
        new InsertParagraph("q", "p", ParagraphKind.Operative, 0, Delta.FromText("决定")));

    private static Draft Proposed() => new Operation[]
    {
        new Propose("kaz", "KAZ", null, [new RemoveParagraph("p")], []),
        new Propose("uzb", "UZB", null, [new RemoveParagraph("p")], []),
        new Propose("withdrawn", "KAZ", null, [new RemoveParagraph("q")], []),
        new CloseProposal("withdrawn", ProposalEnd.Withdrawn),
        new Propose("declined", "KAZ", null, [new RemoveParagraph("q")], []),
        new CloseProposal("declined", ProposalEnd.Declined),
        new Comment("thread", "own", [new("p", 0, null)], "为何？"),
    }.Aggregate(Draft(), (draft, operation) => Apply(draft, operation));

    private static Draft Apply(Draft draft, Operation operation, int minute = 0) => Try(draft, DraftRole.Facilitator, operation, minute).Accepted!.After;

    private static string? Code(Draft draft, DraftRole role, Operation operation) => Try(draft, role, operation, 0).Refusal?.Code;

    private static (Acceptance? Accepted, Refusal? Refusal) Try(Draft draft, DraftRole role, Operation operation, int minute) =>
        Acceptance.Of(draft, new Actor("a@example.org", "KAZ", role), new Submission("c", 1, draft.Revision, [operation]), [], At(minute));
}
