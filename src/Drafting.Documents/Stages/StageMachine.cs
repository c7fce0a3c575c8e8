namespace Drafting.Documents;

/// <summary>One step a draft may take.</summary>
/// <param name="BySecretariat">Whether the secretariat may take it as well as the facilitator.</param>
/// <param name="IsBack">Whether it goes back, and so needs a reason.</param>
public sealed record StageStep(Stage From, Stage To, bool BySecretariat = false, bool IsBack = false)
{
    /// <summary>Whether this actor may take it.</summary>
    public bool IsFor(Actor actor) => actor.Role == DraftRole.Facilitator || (BySecretariat && actor.IsSecretariat);
}

/// <summary>
/// The ways of a draft through its stages (domain: workflow); what is not here is not possible. Back go a text whose silence was broken
/// or called off, a final text of which paragraphs are reopened, a submission taken back before the Secretariat has issued it, and an
/// issued text that is negotiated again: it comes back as L.n/Rev.n. What has ended stays as it ended.
/// </summary>
public static class StageMachine
{
    /// <summary>All steps.</summary>
    public static IReadOnlyList<StageStep> Steps { get; } =
    [
        new(Stage.ZeroDraft, Stage.Negotiation),
        new(Stage.ZeroDraft, Stage.Final),
        new(Stage.ZeroDraft, Stage.Withdrawn),
        // The next Rev.n of the working text.
        new(Stage.Negotiation, Stage.Negotiation),
        new(Stage.Negotiation, Stage.Silence),
        new(Stage.Negotiation, Stage.Final),
        new(Stage.Negotiation, Stage.Withdrawn),
        new(Stage.Silence, Stage.Negotiation, IsBack: true),
        new(Stage.Silence, Stage.Final),
        new(Stage.Silence, Stage.Withdrawn),
        new(Stage.Final, Stage.Silence),
        new(Stage.Final, Stage.Negotiation, IsBack: true),
        new(Stage.Final, Stage.Tabled),
        new(Stage.Final, Stage.Withdrawn),
        new(Stage.Tabled, Stage.Issued, BySecretariat: true),
        new(Stage.Tabled, Stage.Revised, BySecretariat: true),
        new(Stage.Tabled, Stage.Final, IsBack: true),
        new(Stage.Tabled, Stage.Withdrawn),
        new(Stage.Issued, Stage.Action, BySecretariat: true),
        new(Stage.Issued, Stage.Negotiation, IsBack: true),
        new(Stage.Issued, Stage.Withdrawn),
        new(Stage.Revised, Stage.Action, BySecretariat: true),
        new(Stage.Revised, Stage.Negotiation, IsBack: true),
        new(Stage.Revised, Stage.Withdrawn),
        new(Stage.Action, Stage.Adopted, BySecretariat: true),
        new(Stage.Action, Stage.Rejected, BySecretariat: true),
        new(Stage.Action, Stage.NoAction, BySecretariat: true),
        new(Stage.Action, Stage.Negotiation, IsBack: true),
        new(Stage.Action, Stage.Withdrawn),
    ];

    /// <summary>The steps this draft may take now: a text is issued once, and revised after that; silence that runs is not cut short by agreement.</summary>
    public static IEnumerable<StageStep> Possible(Draft draft, DateTimeOffset now) => Steps.Where(step => step.From == draft.Stage && step.To switch
    {
        Stage.Issued => draft.Issues.IsEmpty,
        Stage.Revised => !draft.Issues.IsEmpty,
        Stage.Final when step.From == Stage.Silence => draft.RunningSilence is not { } silence || (silence.IsOver(now) && !silence.IsBroken),
        _ => true,
    });
}
