using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;

namespace Drafting.Server.Silence;

/// <summary>
/// Breaking silence, and showing who did. The entry in the log is the platform's: it names neither the person nor the delegation nor the
/// client, and holds the objection sealed. Everyone sees that silence is broken; by whom and on what the facilitator alone, until he
/// releases it, and each delegation its own.
/// </summary>
internal sealed class Objections(DraftReading reading, Submissions submissions, ObjectionSeal seal, TimeProvider time)
{
    private const int MaximumParagraphs = 100;
    private const int MaximumReason = 1_000;

    /// <summary>Records an objection to the text under silence. The same one again changes nothing.</summary>
    /// <exception cref="RefusedException">He may not, no silence runs, or a field is invalid.</exception>
    public async Task<Draft> BreakAsync(Actor actor, string draftId, ObjectionRequest request, CancellationToken cancellation)
    {
        var delegation = request.Delegation ?? actor.Delegation;
        if (Rights.CheckObjection(actor, delegation) is { } forbidden)
            throw RefusedException.Of(forbidden, "delegation");
        var draft = await reading.NowAsync(draftId, cancellation);
        if (draft.RunningSilence is not { } silence)
            throw new RefusedException(RefusalCodes.SilenceOver, "No silence runs on this draft.");
        var paragraphs = (request.Paragraphs ?? []).Distinct().ToList();
        if (paragraphs.Count is 0 or > MaximumParagraphs || paragraphs.Find(id => draft.FindLive(id) is null) is not null)
            throw Refused.Field("paragraphs", $"“paragraphs” are ids of 1 to {MaximumParagraphs} paragraphs of the text under silence.");
        if (request.Reason is { Length: > MaximumReason })
            throw Refused.Field("reason", $"“reason” has at most {MaximumReason} characters.");

        var objection = new Objection(delegation!, actor.User, paragraphs, request.Reason, Utf8Json.Time(time.GetUtcNow()));
        if (Opened(draftId, silence).Any(known => IsSame(known, objection)))
            return draft;
        await SubmitAsync(draft, new BreakSilence(seal.Seal(draftId, objection)));
        return await reading.NowAsync(draftId, cancellation);
    }

    /// <summary>Shows everyone the objections to the last text under silence. The actor is a facilitator.</summary>
    /// <exception cref="RefusedException">Nobody has objected.</exception>
    public async Task<Draft> ReleaseAsync(Actor facilitator, string draftId, CancellationToken cancellation)
    {
        var draft = await reading.NowAsync(draftId, cancellation);
        if (draft.Silences is not [.., { IsBroken: true } silence])
            throw new RefusedException("nothingToRelease", "Nobody has broken silence on this draft.");
        await SubmitAsync(draft, new ReleaseObjections(facilitator.User, Opened(draftId, silence)));
        return await reading.NowAsync(draftId, cancellation);
    }

    /// <summary>The objections this reader may see: all for a facilitator, else those of his delegation.</summary>
    public IReadOnlyList<Objection> SeenBy(Actor actor, string draftId, SilenceProcedure silence) => actor.Role == DraftRole.Facilitator
        ? Opened(draftId, silence)
        : [.. Opened(draftId, silence).Where(objection => actor.Delegation is not null && objection.Delegation == actor.Delegation)];

    private List<Objection> Opened(string draftId, SilenceProcedure silence) => [.. silence.Sealed.Select(each => seal.Open(draftId, each)).OfType<Objection>()];

    private async Task SubmitAsync(Draft draft, Operation operation)
    {
        if (Rights.CheckOriginal(draft) is { } followed)
            throw RefusedException.Of(followed);
        var submission = new Submission($"platform-{Guid.NewGuid():N}", 1, draft.Revision, [operation]);
        var answer = await submissions.SubmitAsync(Actor.Platform, draft.Id, submission) ?? throw Refused.UnknownDraft();
        if (answer.Refusal is { } refusal)
            throw RefusedException.Of(refusal);
    }

    private static bool IsSame(Objection one, Objection other) =>
        one.Delegation == other.Delegation && one.Reason == other.Reason && one.Paragraphs.ToHashSet().SetEquals(other.Paragraphs);
}
