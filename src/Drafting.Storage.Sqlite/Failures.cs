using Drafting.Documents.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Drafting.Storage.Sqlite;

/// <summary>The one place that knows SQLite's error codes.</summary>
internal static class Failures
{
    /// <summary>What callers are told: the port's own exception for a failure of SQLite or of the disk.</summary>
    public static Exception Translate(Exception exception, string file) =>
        exception is SqliteException or IOException or UnauthorizedAccessException
            ? new StorageUnavailableException(
                $"The database {file} could not be used ({exception.Message.TrimEnd('.')}). Check that it can be written and that the disk has room.", exception)
            : exception;

    /// <summary>Whether somebody else held the database for too long: there is nothing wrong with it, or with the connection.</summary>
    public static bool IsBusy(this Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    /// <summary>Whether a unique or primary key stood in the way.</summary>
    public static bool IsDuplicate(this SqliteException exception) =>
        exception.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY;
}
