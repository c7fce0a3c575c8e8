using Microsoft.Extensions.Logging;

namespace Drafting.Hosting.Orleans;

/// <summary>Everything the grain host logs; event ids 100 and on.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(100, LogLevel.Warning, "A node could not be told what is new on draft {DraftId}; it is tried again, and reads from the log what it missed.")]
    public static partial void ListenerNotTold(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(101, LogLevel.Information, "The owner of draft {DraftId} did not answer ({Problem}); another is looked for.")]
    public static partial void OwnerNotReached(this ILogger logger, string draftId, string problem);

    [LoggerMessage(102, LogLevel.Warning, "Silo {Silo} has gone; {Drafts} drafts that are looked at here get another owner.")]
    public static partial void SiloGone(this ILogger logger, string silo, int drafts);

    [LoggerMessage(103, LogLevel.Warning, "The cluster's members could not be read; it is tried again.")]
    public static partial void MembersNotRead(this ILogger logger, Exception failure);

    [LoggerMessage(104, LogLevel.Information, "Silo {Silo} did not say who looks at its drafts; the board shows nobody there until it does.")]
    public static partial void AttendanceNotRead(this ILogger logger, string silo, Exception failure);

    [LoggerMessage(105, LogLevel.Information, "No silo said who looks at which drafts; the board shows only who does so here until one does.")]
    public static partial void AttendancesNotRead(this ILogger logger, Exception failure);
}
