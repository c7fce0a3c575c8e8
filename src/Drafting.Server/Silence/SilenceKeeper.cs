using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Originals;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Silence;

/// <summary>
/// Ends silence at its deadline. Deadlines stand in the catalogue, so that one that passed while no server ran is found at the next start;
/// the outcome dates from the deadline whenever it is written. Several nodes may do it at once: the submission has a fixed client id, so
/// it is applied once.
/// </summary>
internal sealed class SilenceKeeper(IDraftCatalogue catalogue, IDraftHost host, FollowingKeeper following, TimeProvider time, ILogger<SilenceKeeper> logger) : BackgroundService
{
    private const int Batch = 100;
    private const int Attempts = 3;

    // How soon a deadline is noticed that was set on another node or a moment ago.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Ends what is due.</summary>
    /// <returns>How long until there is something to do again.</returns>
    public async Task<TimeSpan> EndDueAsync(CancellationToken cancellation = default)
    {
        foreach (var (draftId, deadline) in await catalogue.DeadlinesAsync(Batch, cancellation))
        {
            var left = deadline - time.GetUtcNow();
            if (left > TimeSpan.Zero)
                return left < Interval ? left : Interval;
            await EndAsync(draftId, cancellation);
        }

        return Interval;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Interval;
            try
            {
                wait = await EndDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, the other deadlines are looked at again.
                logger.DeadlinesUnread(failure);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task EndAsync(string draftId, CancellationToken cancellation)
    {
        // An objection taken in the last moment may not be durable when the draft is read: then the outcome is another one.
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await host.FindAsync(draftId, cancellation) is not { RunningSilence: { } silence } draft || !silence.IsOver(time.GetUtcNow()))
                return;
            var submission = new Submission($"silence-{silence.Revision}", 1, draft.Revision, Outcome(draft, silence));
            var answer = await host.SubmitAsync(draftId, Actor.Platform, submission, cancellation);
            if (answer?.Refusal is not { } refusal)
            {
                logger.SilenceEnded(draftId);
                following.Heard(draftId, submission.Operations);
                return;
            }

            logger.SilenceNotEnded(draftId, refusal.Code);
        }
    }

    /// <summary>Broken, the text is negotiated again; unbroken, all of it is agreed.</summary>
    private static ImmutableArray<Operation> Outcome(Draft draft, SilenceProcedure silence) => silence.IsBroken
        ? [new SetStage(WireName.Of(Stage.Negotiation), null, "Silence was broken.")]
        : [
            new SetStage(WireName.Of(Stage.Final), null, "Silence was not broken by the deadline."),
            .. draft.Live.Select(placed => placed.Content).Where(content => Progress.IsNegotiated(content) && content.Status != ParagraphStatus.Agreed)
                .Select(content => new SetParagraphStatus(content.Id, ParagraphStatus.Agreed)),
        ];
}
