using System.Diagnostics;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Originals;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Drafts;

/// <summary>Takes submissions as they come in, over the hub or over HTTP.</summary>
internal sealed class Submissions(IDraftHost host, DraftAccess access, VersionFollowing following, FollowingKeeper keeper, ILogger<Submissions> logger)
{
    // Where it is not known by then what became of a submission, it is said so; the client sends it again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The answer in its JSON form; null for a stranger to the draft.</summary>
    public async Task<JsonBytes?> SubmitAsync(Person person, string draftId, JsonElement json, CancellationToken cancellation)
    {
        var received = Stopwatch.GetTimestamp();
        Submission submission;
        Actor actor;
        try
        {
            if (await access.FindAsync(person, draftId, cancellation) is not { } found)
                return null;
            actor = found;
            submission = SubmissionJson.Read(json);
        }
        catch (MalformedSubmissionException e)
        {
            return Encoded(ServerMetrics.Answered(Answer.Rejected(new(RefusalCodes.Malformed, e.Message, e.Operation)), received));
        }
        catch (Exception failure) when (StorageFault.Is(failure))
        {
            return Encoded(Failed(draftId, failure, received));
        }

        return await SubmitAsync(actor, draftId, submission, received) is { } answer ? Encoded(answer) : null;
    }

    /// <summary>The answer; null where there is no such draft. Runs to its end even where nobody waits for it any more.</summary>
    public Task<Answer?> SubmitAsync(Actor actor, string draftId, Submission submission) =>
        SubmitAsync(actor, draftId, submission, Stopwatch.GetTimestamp());

    private async Task<Answer?> SubmitAsync(Actor actor, string draftId, Submission submission, long received)
    {
        using var activity = ServerMetrics.StartSubmission(draftId);
        try
        {
            await FollowAsync(draftId, submission);
            if (await host.SubmitAsync(draftId, actor, submission).WaitAsync(Patience) is not { } answer)
                return null;
            if (answer.Revision is not null)
                keeper.Heard(draftId, submission.Operations);
            return ServerMetrics.Answered(answer, received, activity);
        }
        catch (Exception failure) when (failure is TimeoutException || StorageFault.Is(failure))
        {
            return Failed(draftId, failure, received, activity);
        }
    }

    /// <summary>What is said of a translation is said of an original that the version has followed so far.</summary>
    private async Task FollowAsync(string draftId, Submission submission)
    {
        var marks = submission.Operations.OfType<MarkTranslated>().ToList();
        if (marks.Count > 0 && await host.FindAsync(draftId) is { } version)
            await following.CaughtUpAsync(version, CancellationToken.None, marks.Max(mark => mark.Revision));
    }

    private Answer Failed(string draftId, Exception failure, long received, Activity? activity = null)
    {
        logger.SubmissionFailed(draftId, failure);
        return ServerMetrics.Answered(
            Answer.Rejected(new(RefusalCodes.Unavailable, "Storage could not be written. Send the same submission again: it is applied once.")), received, activity);
    }

    public static JsonBytes Encoded(Answer answer) => JsonBytes.Of(writer => SubmissionJson.WriteAnswer(writer, answer));
}
