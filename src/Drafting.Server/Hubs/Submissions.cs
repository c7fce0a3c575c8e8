using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Wire;

namespace Drafting.Server.Hubs;

/// <summary>Takes submissions as they come in, over the hub or over HTTP.</summary>
internal sealed class Submissions(IDraftHost host, DraftAccess access)
{
    /// <summary>The answer in its JSON form; null for a stranger to the draft.</summary>
    public async Task<JsonBytes?> SubmitAsync(Person person, string draftId, JsonElement json, CancellationToken cancellation)
    {
        if (await access.FindAsync(person, draftId, cancellation) is not { } actor)
            return null;
        Submission submission;
        try
        {
            submission = SubmissionJson.Read(json);
        }
        catch (FormatException e)
        {
            return Encoded(Answer.Rejected(new(RefusalCodes.Malformed, e.Message)));
        }

        return await SubmitAsync(actor, draftId, submission) is { } answer ? Encoded(answer) : null;
    }

    /// <summary>The answer; null where there is no such draft. Runs to its end even where nobody waits for it any more.</summary>
    public Task<Answer?> SubmitAsync(Actor actor, string draftId, Submission submission) => host.SubmitAsync(draftId, actor, submission);

    public static JsonBytes Encoded(Answer answer) => JsonBytes.Of(writer => SubmissionJson.WriteAnswer(writer, answer));
}
