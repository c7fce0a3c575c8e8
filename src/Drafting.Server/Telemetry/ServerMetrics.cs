using System.Diagnostics;
using System.Diagnostics.Metrics;
using Drafting.Documents;
using Drafting.Documents.Telemetry;

namespace Drafting.Server.Telemetry;

/// <summary>What this node measures of the people it serves; <see cref="DraftingTelemetry"/> has the meter. Accepted submissions carry no tags.</summary>
internal static class ServerMetrics
{
    private static readonly Histogram<double> SubmissionDuration =
        DraftingTelemetry.Milliseconds("drafting.submission.duration", "From the receipt of a submission to its durable acknowledgement.");

    private static readonly Counter<long> Rejections =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.submission.rejections", "{submission}", "Submissions rejected, by code.");

    private static readonly UpDownCounter<int> Connections =
        DraftingTelemetry.Meter.CreateUpDownCounter<int>("drafting.connections", "{connection}", "Connections to the hub.");

    private static readonly UpDownCounter<int> Viewers =
        DraftingTelemetry.Meter.CreateUpDownCounter<int>("drafting.viewers", "{viewer}", "Drafts that connections have open; one that has two open counts twice.");

    private static readonly Counter<long> CatchUps =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.viewer.catch_ups", "{read}", "Reads of the log for viewers who had fallen behind what is kept at hand.");

    private static int viewersNow;

    public static void Connected() => Connections.Add(1);

    public static void Disconnected() => Connections.Add(-1);

    /// <summary>Drafts that connections to this process have open now.</summary>
    public static int ViewersNow => Volatile.Read(ref viewersNow);

    public static void ViewerCame()
    {
        Interlocked.Increment(ref viewersNow);
        Viewers.Add(1);
    }

    public static void ViewerLeft()
    {
        Interlocked.Decrement(ref viewersNow);
        Viewers.Add(-1);
    }

    public static void CaughtUp() => CatchUps.Add(1);

    /// <summary>The activity of one submission.</summary>
    public static Activity? StartSubmission(string draftId)
    {
        var activity = DraftingTelemetry.Activities.StartActivity("submit");
        activity?.SetTag("drafting.draft.id", draftId);
        return activity;
    }

    /// <summary>Measures an answer, and hands it on.</summary>
    /// <param name="received">When the submission came in, as <see cref="Stopwatch.GetTimestamp"/>.</param>
    public static Answer Answered(Answer answer, long received, Activity? activity = null)
    {
        if (answer.Refusal is not { Code: var code })
            SubmissionDuration.Record(Stopwatch.GetElapsedTime(received).TotalMilliseconds);
        else
            Rejections.Add(1, new KeyValuePair<string, object?>("drafting.rejection.code", code));
        activity?.SetTag("drafting.rejection.code", answer.Refusal?.Code);
        return answer;
    }
}
