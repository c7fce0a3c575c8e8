using System.Data.Common;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drafting.Server.Storage;

/// <summary>The one place that tells a failure of storage, whichever part of the server met it, from a fault of ours.</summary>
internal static class StorageFault
{
    /// <summary>The seconds after which it is worth asking again.</summary>
    public const int RetryAfter = 1;

    /// <summary>Whether storage failed: drafts, the library and notifications through the port, accounts and keys through Entity Framework.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        StorageUnavailableException or RoomFailedException or DbException => true,
        // What the database refused for what is in it is no failure of the database.
        DbUpdateConcurrencyException => false,
        DbUpdateException or RetryLimitExceededException or InvalidOperationException => failure.InnerException is { } inner && Is(inner),
        _ => false,
    };
}
