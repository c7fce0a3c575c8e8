using Drafting.Operations;

namespace Drafting.Documents.Tests.Stages;

/// <summary>Where a draft may go from where, and who may move it.</summary>
public class StageMachineTests
{
    /// <summary>From a stage, where the facilitator can go; with “!” a way back, with “*” also the secretariat's.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "zeroDraft", "negotiation final withdrawn" },
        { "negotiation", "negotiation silence final withdrawn" },
        { "silence", "negotiation! withdrawn" },
        { "final", "silence negotiation! tabled withdrawn" },
        { "tabled", "issued* final! withdrawn" },
        { "issued", "action* negotiation! withdrawn" },
        { "revised", "action* negotiation! withdrawn" },
        { "action", "adopted* rejected* noAction* negotiation! withdrawn" },
        { "adopted", "" },
        { "rejected", "" },
        { "noAction", "" },
        { "withdrawn", "" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Draft_MovesOnlyWherePracticeHasIt(string from, string ways)
    {
        var possible = ways.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(way => way.TrimEnd('!', '*'));
        foreach (var to in WireName.All<Stage>())
        {
            var life = At(from);
            var symbol = to == "issued" ? "A/79/L.57" : null;
            var refusal = life.Ask(new SetStage(to, symbol, "a reason"));
            if (possible.ContainsKey(to))
            {
                Assert.Null(refusal);
                Assert.Equal(possible[to].EndsWith('!') ? RefusalCodes.ReasonNeeded : null, life.Ask(new SetStage(to, symbol))?.Code);
            }
            else
            {
                Assert.Equal((from, to) == ("silence", "final") ? RefusalCodes.SilenceRuns : RefusalCodes.StageNotPossible, refusal?.Code);
                if (refusal!.Code == RefusalCodes.StageNotPossible)
                    Assert.EndsWith(possible.Count == 0 ? "Its life is over." : $"Possible are: {string.Join(", ", possible.Keys)}.", refusal.Message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Secretariat_MovesWhatIsInItsHands_AndOthersNothing(string from, string ways)
    {
        foreach (var way in ways.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var move = new SetStage(way.TrimEnd('!', '*'), way.StartsWith("issued", StringComparison.Ordinal) ? "A/79/L.57" : null, "a reason");
            Assert.Equal(way.EndsWith('*') ? null : RefusalCodes.Forbidden, At(from).Ask(move, Life.Secretariat)?.Code);
            foreach (var other in new[] { Life.Editor, Life.Proposer, Life.Reviewer })
                Assert.Equal(RefusalCodes.Forbidden, At(from).Ask(move, other)?.Code);
        }
    }

    [Fact]
    public void Move_IsInTheHistoryWithItsReason()
    {
        var life = Life.At(Stage.Final);
        life.Do(new SetStage("negotiation", null, "两段重开"), minute: 5);
        life.Do(new SetStage("negotiation", null), minute: 6);
        var (back, next) = (life.Draft.Moves[^2], life.Draft.Moves[^1]);
        Assert.Equal((Stage.Final, Stage.Negotiation, "两段重开", Life.Start.AddMinutes(5), "facilitator@example.org", "KAZ"), (back.From, back.Stage, back.Reason, back.At, back.By, back.Delegation));
        Assert.Equal((1, 1, "Rev.1"), (next.WorkingRevision, life.Draft.WorkingRevision, Assert.Single(life.Draft.Versions).Label));
    }

    [Fact]
    public void Issue_NeedsASymbolAndKeepsIt()
    {
        var life = Life.At(Stage.Tabled);
        Assert.Equal(RefusalCodes.SymbolNeeded, life.Ask(new SetStage("issued", null))?.Code);
        Assert.Equal(RefusalCodes.InvalidSymbol, life.Ask(new SetStage("issued", "no symbol"))?.Code);
        life.Do(new SetStage("issued", "A/79/L.57"), Life.Secretariat);
        Assert.Equal("A/79/L.57", life.Draft.Masthead.Symbol);
        Assert.Equal(RefusalCodes.InvalidSymbol, life.Ask(new SetStage("action", "A/79/L.58"))?.Code);
        Assert.Equal(RefusalCodes.MastheadFrozen, life.Ask(Fields("""{"symbol":"A/79/L.58"}"""))?.Code);
        Assert.Null(life.Ask(Fields("""{"date":"2026-11-24"}"""), Life.Secretariat));
        Assert.Equal(RefusalCodes.MastheadFrozen, life.Ask(Fields("""{"date":"2026-11-24"}"""), Life.Editor)?.Code);
    }

    [Fact]
    public void TextNegotiatedAgain_IsIssuedAsItsRevision()
    {
        var life = Life.Revised();
        Assert.Equal(["A/79/L.57", "A/79/L.57/Rev.1"], life.Draft.Issues.Select(issue => issue.Symbol));
        Assert.Equal("A/79/L.57/Rev.1", life.Draft.Masthead.Symbol);
        life.Do(new SetStage("negotiation", null, "and again"));
        life.Do(new SetStage("final", null));
        life.Do(new SetStage("tabled", null));
        Assert.Equal(RefusalCodes.StageNotPossible, life.Ask(new SetStage("issued", "A/79/L.58"))?.Code);
        Assert.Equal(RefusalCodes.InvalidSymbol, life.Ask(new SetStage("revised", "A/79/L.57/Rev.1"))?.Code);
        life.Do(new SetStage("revised", null));
        Assert.Equal("A/79/L.57/Rev.2", life.Draft.Masthead.Symbol);
    }

    [Fact]
    public void Adopted_TakesTheResolutionsSymbol()
    {
        var life = Life.At(Stage.Action);
        life.Do(new SetStage("adopted", "A/RES/79/52"), Life.Secretariat);
        Assert.Equal(("A/RES/79/52", "A/79/L.57"), (life.Draft.Masthead.Symbol, life.Draft.Issues[0].Symbol));
    }

    [Fact]
    public void Text_WithNobodyBehindIt_IsNotHandedIn()
    {
        var life = Life.At(Stage.Final);
        life.Do(new WithdrawSponsor("KAZ"));
        life.Do(new AddSponsor("VAT", SponsorRole.Co));
        Assert.Equal(RefusalCodes.NoProponent, life.Ask(new SetStage("tabled", null))?.Code);
        life.Do(new SetProponent("chair", null));
        Assert.Null(life.Ask(new SetStage("tabled", null)));
    }

    private static Life At(string stage) => stage == "revised" ? Life.Revised() : Life.At(WireName.Parse<Stage>(stage)!.Value);

    private static SetMasthead Fields(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return new(document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.Clone()));
    }
}
