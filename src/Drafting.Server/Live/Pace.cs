namespace Drafting.Server.Live;

/// <summary>
/// How soon after each other entries are pushed to a draft's viewers. A push to a viewer costs nearly the same however much is in it: where
/// little is written nothing waits, since the first is pushed at once; the more look on and the more is written, the more goes into one.
/// </summary>
internal static class Pace
{
    private const double ForEachViewer = 0.04;
    private const double Fastest = 3;
    private const double Slowest = 20;
    private const double EntriesThatDouble = 12;

    /// <summary>The time between two pushes.</summary>
    /// <param name="viewers">How many are pushed to.</param>
    /// <param name="entries">How much was in the last push.</param>
    public static TimeSpan For(int viewers, long entries) => TimeSpan.FromMilliseconds(
        Math.Min(Slowest, Math.Max(Fastest, ForEachViewer * viewers) * (1 + (entries / EntriesThatDouble))));
}
