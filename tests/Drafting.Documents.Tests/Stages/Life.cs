using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Stages;

/// <summary>A draft on its way, moved by whoever it takes; time is minutes since it began.</summary>
internal sealed class Life
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Facilitator = new("facilitator@example.org", "KAZ", DraftRole.Facilitator);
    public static readonly Actor Secretariat = new("secretariat@example.org", null, DraftRole.Editor);
    public static readonly Actor Editor = new("editor@example.org", "UZB", DraftRole.Editor);
    public static readonly Actor Proposer = new("proposer@example.org", "CHN", DraftRole.Proposer);
    public static readonly Actor Reviewer = new("reviewer@example.org", "FRA", DraftRole.Reviewer);

    /// <summary>How each stage is reached from the one named.</summary>
    private static readonly Dictionary<Stage, (Stage Before, string? Symbol)> Ways = new()
    {
        [Stage.Negotiation] = (Stage.ZeroDraft, null),
        [Stage.Silence] = (Stage.Negotiation, null),
        [Stage.Final] = (Stage.Negotiation, null),
        [Stage.Tabled] = (Stage.Final, null),
        [Stage.Issued] = (Stage.Tabled, "A/79/L.57"),
        [Stage.Action] = (Stage.Issued, null),
        [Stage.Adopted] = (Stage.Action, null),
        [Stage.Rejected] = (Stage.Action, null),
        [Stage.NoAction] = (Stage.Action, null),
        [Stage.Withdrawn] = (Stage.Issued, null),
    };

    public Draft Draft { get; private set; } = Blank();

    public static Life At(Stage stage)
    {
        var life = new Life();
        life.MoveTo(stage);
        return life;
    }

    /// <summary>An issued text, negotiated again and issued as Rev.1.</summary>
    public static Life Revised()
    {
        var life = At(Stage.Issued);
        life.Do(new SetStage("negotiation", null, "negotiated again"));
        life.Do(new SetStage("final", null));
        life.Do(new SetStage("tabled", null));
        life.Do(new SetStage("revised", null));
        return life;
    }

    public void Do(Operation operation, Actor? by = null, double minute = 0) => Assert.Null(Try(operation, by, minute));

    /// <summary>Why it is refused; null where it was done.</summary>
    public Refusal? Try(Operation operation, Actor? by = null, double minute = 0)
    {
        var (accepted, refusal) = Of(operation, by, minute);
        Draft = accepted?.After ?? Draft;
        return refusal;
    }

    /// <summary>The same without doing it.</summary>
    public Refusal? Ask(Operation operation, Actor? by = null, double minute = 0) => Of(operation, by, minute).Refusal;

    private (Acceptance? Accepted, Refusal? Refusal) Of(Operation operation, Actor? by, double minute) =>
        Acceptance.Of(Draft, by ?? Facilitator, new Submission("c", 1, Draft.Revision, [operation]), [], Start.AddMinutes(minute));

    private void MoveTo(Stage stage)
    {
        if (stage == Stage.ZeroDraft)
            return;
        var (before, symbol) = Ways[stage];
        MoveTo(before);
        Do(new SetStage(WireName.Of(stage), symbol));
    }

    private static Draft Blank()
    {
        var draft = NewDraft.Blank("draft", "标题", "zh", "facilitator@example.org", Start);
        Operation[] text =
        [
            new InsertParagraph("pp", "enacting", ParagraphKind.Preambular, 0, new DeltaBuilder().Insert("回顾", Attributes.Flag("strong")).Insert("其决议\t“𠮷”").Insert(Embed.FootnoteReference("f")).Insert("，").Build()),
            new InsertParagraph("op", "pp", ParagraphKind.Operative, 0, Delta.FromText("决定\\\"如下\"；")),
            new InsertParagraph("op2", "op", ParagraphKind.Operative, 0, Delta.FromText("又决定\n审议。")),
            new InsertParagraph("f", "op2", ParagraphKind.Footnote, 0, Delta.FromText("第 60/288 号决议。")),
            new AddSponsor("KAZ", SponsorRole.Main),
        ];
        var (accepted, refusal) = Acceptance.Of(draft, Facilitator, new Submission("start", 1, 0, [.. text]), [], Start);
        Assert.Null(refusal);
        return accepted!.After;
    }
}
