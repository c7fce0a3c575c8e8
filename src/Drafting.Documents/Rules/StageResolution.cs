using System.Collections.Immutable;
using Drafting.Documents.Json;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Checks a move against the stage machine and writes out what comes with it: symbol, deadline, hash.</summary>
internal static class StageResolution
{
    private const int MaximumObjections = 500;

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Move(Draft draft, Actor actor, SetStage set, DateTimeOffset at)
    {
        if (WireName.Parse<Stage>(set.Stage) is not { } stage)
            return Refused(RefusalCodes.UnknownStage, $"There is no stage “{set.Stage}”. The stages are {string.Join(", ", WireName.All<Stage>())}.");
        var possible = StageMachine.Possible(draft, at).ToList();
        if (possible.Find(step => step.To == stage) is not { } step)
            return ([], NotPossible(draft, stage, possible, at));
        if (!step.IsFor(actor))
            return Refused(RefusalCodes.Forbidden, step.BySecretariat ? "Only the facilitator and the secretariat move the draft to this stage." : "Only the facilitator moves the draft to this stage.");
        if (Resolution.ReasonProblem(set.Reason) is { } tooLong)
            return ([], tooLong);
        var isDue = draft.RunningSilence is { } silence && silence.IsOver(at);
        if (isDue && stage != draft.RunningSilence!.OutcomeAtDeadline)
            return Refused(RefusalCodes.SilenceOver, $"Silence ended at its deadline: the draft goes to “{WireName.Of(draft.RunningSilence.OutcomeAtDeadline)}” first.");
        if (step.IsBack && !isDue && string.IsNullOrWhiteSpace(set.Reason))
            return Refused(RefusalCodes.ReasonNeeded, $"Going back from “{WireName.Of(draft.Stage)}” to “{set.Stage}” needs a “reason”.");
        if (stage == Stage.Tabled && !SponsorResolution.HasProponent(draft))
            return Refused(RefusalCodes.NoProponent, "A text is handed in by a Member State, a group or an officer. Add its main sponsor, or say who submits it (setProponent).");
        var (symbol, symbolProblem) = Symbol(draft, stage, set.Symbol);
        if (symbolProblem is not null)
            return ([], symbolProblem);
        var applied = new SetStage(set.Stage, symbol, set.Reason)
        {
            // What ends by itself ended at its deadline, whoever noticed and when.
            At = isDue ? Utf8Json.Time(draft.RunningSilence!.Deadline) : null,
            Hash = stage is Stage.Silence or Stage.Tabled or Stage.Issued or Stage.Revised or Stage.Adopted ? CanonicalText.Hash(draft) : null,
        };
        if (stage != Stage.Silence)
            return ([applied], null);
        var (deadline, zone, deadlineProblem) = SilenceDeadline.Of(set, at);
        return deadlineProblem is null ? ([applied with { Deadline = Utf8Json.Time(deadline), TimeZone = zone }], null) : ([], deadlineProblem);
    }

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Break(Draft draft, BreakSilence broken, DateTimeOffset at)
    {
        if (draft.RunningSilence is not { } silence || silence.IsOver(at))
            return Refused(RefusalCodes.SilenceOver, "No silence runs on this draft, or its deadline has passed.");
        return silence.Sealed.Length >= MaximumObjections
            ? Refused(RefusalCodes.TooLarge, $"More than {MaximumObjections} objections are recorded already.")
            : ([broken], null);
    }

    private static Refusal NotPossible(Draft draft, Stage stage, List<StageStep> possible, DateTimeOffset at)
    {
        if ((draft.Stage, stage) == (Stage.Silence, Stage.Final) && draft.RunningSilence is { } silence)
        {
            return silence.IsOver(at) || silence.IsBroken
                ? new(RefusalCodes.StageNotPossible, "Silence was broken: the draft goes back to “negotiation”.")
                : new(RefusalCodes.SilenceRuns, $"Silence runs until {Utf8Json.Time(silence.Deadline)}. Unbroken, the text is agreed then; to call it off, go back to “negotiation”.");
        }

        var ways = possible.Count == 0 ? "Its life is over." : $"Possible are: {string.Join(", ", possible.Select(step => WireName.Of(step.To)))}.";
        return new(RefusalCodes.StageNotPossible, $"From “{WireName.Of(draft.Stage)}” the draft cannot go to “{WireName.Of(stage)}”. {ways}");
    }

    /// <summary>The symbol that comes with a stage: of an issue, needed; of its revision, L.n/Rev.n by itself; afterwards it stays until the text is adopted.</summary>
    private static (string? Symbol, Refusal? Problem) Symbol(Draft draft, Stage stage, string? given)
    {
        if (stage == Stage.Revised)
        {
            var symbol = given ?? Symbols.NextRevision(draft.Issues);
            return Symbols.IsRevisionOf(symbol, draft.Issues[0].Symbol) && draft.Issues.All(issue => issue.Symbol != symbol)
                ? (symbol, null)
                : (null, new(RefusalCodes.InvalidSymbol, $"A revision of {draft.Issues[0].Symbol} has a symbol such as {Symbols.NextRevision(draft.Issues)}."));
        }

        if (stage == Stage.Issued && (given ?? draft.Masthead.Symbol) is not { Length: > 0 })
            return (null, new(RefusalCodes.SymbolNeeded, "A draft is issued under a symbol, such as A/79/L.57. Give one as “symbol”."));
        var own = stage == Stage.Issued ? given ?? draft.Masthead.Symbol : given;
        if (own is not null && !Symbols.IsSymbol(own))
            return (null, new(RefusalCodes.InvalidSymbol, $"“{(own.Length > 100 ? own[..100] : own)}” is not a symbol such as A/79/L.57."));
        return own is not null && own != draft.Masthead.Symbol && !draft.Issues.IsEmpty && stage != Stage.Adopted
            ? (null, new(RefusalCodes.InvalidSymbol, $"The text is issued as {draft.Masthead.Symbol}; its symbol stays."))
            : (own, null);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Refused(string code, string message) => ([], new(code, message));
}
