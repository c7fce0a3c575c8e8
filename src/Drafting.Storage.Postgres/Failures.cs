using System.Net.Sockets;
using Drafting.Documents.Ports;
using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>The one place that knows PostgreSQL's error codes (SQLSTATE).</summary>
internal static class Failures
{
    /// <summary>What callers are told: the port's own exception for a failure of PostgreSQL or of the way to it.</summary>
    /// <param name="database">Its name for people, without the password.</param>
    public static Exception Translate(Exception exception, string database) => exception switch
    {
        PostgresException failure => new StorageUnavailableException($"The database {database} refused ({failure.MessageText.TrimEnd('.')}). {Advice(failure)}", failure),
        NpgsqlException or IOException or SocketException or TimeoutException => new StorageUnavailableException(
            $"The database {database} could not be reached ({exception.Message.TrimEnd('.')}). Check that PostgreSQL runs there and can be reached from here.", exception),
        _ => exception,
    };

    /// <summary>Whether the server has said that it did nothing, and can be asked again; otherwise what became of a write is not known.</summary>
    public static bool IsCertain(Exception exception) =>
        exception is PostgresException { InvariantSeverity: "ERROR" } failure && !IsConnectionLoss(failure.SqlState);

    /// <summary>Whether the connection was lost, as it is to every idle one when the server restarts: what only reads may try again.</summary>
    public static bool IsConnectionLost(Exception exception) => exception switch
    {
        PostgresException failure => IsConnectionLoss(failure.SqlState),
        NpgsqlException { InnerException: not TimeoutException } => true,
        _ => false,
    };

    // 57P01 to 57P05: the server ends the session; 08…: connection failures.
    private static bool IsConnectionLoss(string state) => state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal);

    private static string Advice(PostgresException failure) => failure.SqlState[..2] switch
    {
        "28" => "Check user name and password in the connection string.",
        "3D" => "Make the database, or name another in the connection string.",
        "25" => "Let the database be written to: it is set to be read only.",
        "42" when failure.SqlState == PostgresErrorCodes.InsufficientPrivilege => "Give the user the right to use and change this database.",
        "53" => "Check its disk, its memory and how many connections it allows.",
        _ => "Look at PostgreSQL's log.",
    };
}
