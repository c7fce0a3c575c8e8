using System.Diagnostics;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Drafts;

/// <summary>Takes submissions as they come in, over the hub or over HTTP.</summary>
internal sealed class Submissions(IDraftHost host, DraftAccess access, ILogger<Submissions> logger)
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
            return await host.SubmitAsync(draftId, actor, submission).WaitAsync(Patience) is { } answer ? ServerMetrics.Answered(answer, received, activity) : null;
        }
        catch (Exception failure) when (failure is TimeoutException || StorageFault.Is(failure))
        {
            return Failed(draftId, failure, received, activity);
        }
    }

    private Answer Failed(string draftId, Exception failure, long received, Activity? activity = null)
    {
        logger.SubmissionFailed(draftId, failure);
        return ServerMetrics.Answered(
            Answer.Rejected(new(RefusalCodes.Unavailable, "Storage could not be written. Send the same submission again: it is applied once.")), received, activity);
    }

    public static JsonBytes Encoded(Answer answer) => JsonBytes.Of(writer => SubmissionJson.WriteAnswer(writer, answer));
}
