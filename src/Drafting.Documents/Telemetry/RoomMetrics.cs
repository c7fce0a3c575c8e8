using System.Diagnostics;
using System.Diagnostics.Metrics;
using Drafting.Documents.Ports;

namespace Drafting.Documents.Telemetry;

/// <summary>What rooms measure. Nothing here allocates for an edit that goes well.</summary>
internal static class RoomMetrics
{
    private static readonly UpDownCounter<int> OpenDrafts =
        DraftingTelemetry.Meter.CreateUpDownCounter<int>("drafting.open_drafts", "{draft}", "Drafts this process owns now.");

    private static readonly Counter<long> Commits =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.commits", "{commit}", "Appends to the log that became durable.");

    private static readonly Histogram<int> CommitEntries = DraftingTelemetry.Meter.CreateHistogram(
        "drafting.commit.entries", "{entry}", "Entries that shared an append.", null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500] });

    private static readonly Histogram<double> CommitDuration =
        DraftingTelemetry.Milliseconds("drafting.commit.duration", "From handing an append to storage until it is durable.");

    private static readonly Counter<long> Rebases =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.rebases", "{submission}", "Submissions that met entries after their base revision.");

    private static readonly Counter<long> RebasedOperations =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.rebase.operations", "{operation}", "Operations that submissions were rebased over.");

    private static readonly Counter<long> Snapshots =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.snapshots", "{snapshot}", "Snapshots saved.");

    private static readonly Counter<long> StorageFailures =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.storage.failures", "{failure}", "Appends, snapshots and looks after a failed append that storage refused or failed.");

    private static readonly Counter<long> ObserverFailures =
        DraftingTelemetry.Meter.CreateCounter<long>("drafting.observer.failures", "{failure}", "Observers of a draft that failed when they were told something, and were let go.");

    public static void Opened() => OpenDrafts.Add(1);

    public static void Closed() => OpenDrafts.Add(-1);

    /// <summary>A submission is being rebased over this many operations; none is no rebase.</summary>
    public static void Rebased(int operations)
    {
        if (operations == 0)
            return;
        Rebases.Add(1);
        RebasedOperations.Add(operations);
    }

    /// <summary>An append is durable.</summary>
    public static void Committed(int entries, TimeSpan taken)
    {
        Commits.Add(1);
        CommitEntries.Record(entries);
        CommitDuration.Record(taken.TotalMilliseconds);
    }

    public static void SnapshotSaved() => Snapshots.Add(1);

    public static void ObserverFailed(Exception fault) => ObserverFailures.Add(1, new KeyValuePair<string, object?>("error.type", Kind(fault)));

    /// <param name="operation">“append”, “snapshot”, or “settle”: finding out what became of an append.</param>
    public static void StorageFailed(string operation, Exception problem, Activity? activity = null)
    {
        StorageFailures.Add(1, new("drafting.storage.operation", operation), new("error.type", Kind(problem)));
        activity?.SetStatus(ActivityStatusCode.Error, Kind(problem));
    }

    /// <summary>The activity of one append. It belongs to no single submission: those it carries are under way in activities of their own.</summary>
    public static Activity? StartAppend(string draftId, int entries)
    {
        if (!DraftingTelemetry.Activities.HasListeners())
            return null;
        // The loop that appends was started by some submission, which may be over.
        Activity.Current = null;
        var activity = DraftingTelemetry.Activities.StartActivity("append entries");
        activity?.SetTag("drafting.draft.id", draftId);
        activity?.SetTag("drafting.commit.entries", entries);
        return activity;
    }

    private static string Kind(Exception problem) => problem switch
    {
        RevisionConflictException => "conflict",
        StorageUnavailableException => "unavailable",
        _ => problem.GetType().Name,
    };
}
