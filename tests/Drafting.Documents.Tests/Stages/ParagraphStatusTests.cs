using Drafting.Operations;

namespace Drafting.Documents.Tests.Stages;

public class ParagraphStatusTests
{
    [Fact]
    public void AgreedParagraph_IsReopenedByADelegationThatSaysWhy()
    {
        var life = Life.At(Stage.Negotiation);
        foreach (var status in new[] { ParagraphStatus.AgreedAdRef, ParagraphStatus.Agreed })
        {
            life.Do(new SetParagraphStatus("op", status));
            Assert.Equal(RefusalCodes.ParagraphAgreed, life.Ask(new EditText("op", Delta.FromText("甲")), Life.Editor)?.Code);
            Assert.Equal(RefusalCodes.ReasonNeeded, life.Ask(new SetParagraphStatus("op", ParagraphStatus.Open), Life.Proposer)?.Code);
            Assert.Equal(RefusalCodes.Forbidden, life.Ask(new SetParagraphStatus("op", ParagraphStatus.Open, "没有指示"), Life.Reviewer)?.Code);
            life.Do(new SetParagraphStatus("op", ParagraphStatus.Bracketed, "没有指示"), Life.Proposer, 3);
            var reopening = life.Draft.Reopenings[^1];
            Assert.Equal(("op", status, ParagraphStatus.Bracketed, "没有指示", "proposer@example.org", "CHN", Life.Start.AddMinutes(3)), (reopening.Paragraph, reopening.From, reopening.To, reopening.Reason, reopening.By, reopening.Delegation, reopening.At));
        }

        Assert.Equal(2, life.Draft.Reopenings.Length);
        Assert.Equal(RefusalCodes.Forbidden, life.Ask(new SetParagraphStatus("op", ParagraphStatus.Agreed, "r"), Life.Proposer)?.Code);
        Assert.Equal(RefusalCodes.Forbidden, life.Ask(new SetParagraphStatus("op2", ParagraphStatus.Bracketed, "r"), Life.Editor)?.Code);
    }

    [Fact]
    public void Progress_CountsWhatIsNegotiated()
    {
        var life = Life.At(Stage.Negotiation);
        life.Do(new SetParagraphStatus("op", ParagraphStatus.AgreedAdRef));
        life.Do(new SetParagraphStatus("pp", ParagraphStatus.Agreed));
        life.Do(new SetParagraphStatus("title", ParagraphStatus.Agreed));
        Assert.Equal(new Progress(1, 0, 1, 1), Progress.Of(life.Draft));
        life.Do(new RemoveParagraph("op2"));
        Assert.Equal(2, Progress.Of(life.Draft).All);
    }
}
