using System.Globalization;
using System.Runtime.InteropServices;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>How values stand in columns.</summary>
internal static class Columns
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>A time as text whose order is its order in time.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>An address as kept and compared.</summary>
    public static string Email(string email) => email.ToLowerInvariant();

    /// <summary>Bytes for a parameter, not copied where they are a whole array.</summary>
    public static byte[] Blob(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length ? array : bytes.ToArray();

    public static DateTimeOffset GetTime(this SqliteDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Texts of one line each, as one.</summary>
    public static string? Lines(IReadOnlyList<string>? lines) => lines is null ? null : string.Join('\n', lines);

    public static IReadOnlyList<string>? GetLines(this SqliteDataReader row, int column) => row.GetText(column)?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static DraftRole GetRole(this SqliteDataReader row, int column) =>
        WireName.Parse<DraftRole>(row.GetString(column)) ?? throw new StorageUnavailableException($"The database holds a role this program does not know: {row.GetString(column)}.");

    public static NotificationKind GetKind(this SqliteDataReader row, int column) =>
        WireName.Parse<NotificationKind>(row.GetString(column)) ?? throw new StorageUnavailableException($"The database holds a kind of notification this program does not know: {row.GetString(column)}.");
}
