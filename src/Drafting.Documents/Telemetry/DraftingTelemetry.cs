using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Drafting.Documents.Telemetry;

/// <summary>The one meter and the one source of activities, both named <c>Drafting</c>. What is measured is listed in <c>docs/operations.md</c>.</summary>
public static class DraftingTelemetry
{
    /// <summary>The name by which exporters and tools subscribe.</summary>
    public const string Name = "Drafting";

    /// <summary>What instruments are made of.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>What activities are started from.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>A histogram of durations in milliseconds, its buckets fine where an edit should be and coarse where it should not.</summary>
    public static Histogram<double> Milliseconds(string name, string description) => Meter.CreateHistogram(
        name, "ms", description, null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 15, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] });
}
