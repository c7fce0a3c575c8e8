using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Npgsql;

namespace Drafting.Storage.Postgres;

/// <summary>How values stand in columns. A time keeps its microseconds.</summary>
internal static class Columns
{
    private const char Replacement = '\ufffd';

    // U+0000 and whatever may be half a surrogate pair.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(['\0', .. Enumerable.Range('\ud800', 0x800).Select(code => (char)code)]);

    /// <summary>
    /// A text as PostgreSQL can hold it: U+0000 and half surrogate pairs, which it cannot, are replaced. What has to be read back as it was,
    /// entries, snapshots and documents, is kept as bytes.
    /// </summary>
    public static string Text(string text) => text.AsSpan().ContainsAny(Doubtful)
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', Replacement)
        : text;

    /// <summary>An address as kept and compared.</summary>
    public static string Email(string email) => email.ToLowerInvariant();

    /// <summary>Bytes for a parameter, not copied where they are a whole array.</summary>
    public static byte[] Blob(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length ? array : bytes.ToArray();

    public static DateTimeOffset GetTime(this NpgsqlDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);

    public static string? GetText(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Texts of one line each, as one.</summary>
    public static string? Lines(IReadOnlyList<string>? lines) => lines is null ? null : string.Join('\n', lines);

    public static IReadOnlyList<string>? GetLines(this NpgsqlDataReader row, int column) => row.GetText(column)?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static DraftRole GetRole(this NpgsqlDataReader row, int column) =>
        WireName.Parse<DraftRole>(row.GetString(column)) ?? throw new StorageUnavailableException($"The database holds a role this program does not know: {row.GetString(column)}.");

    public static NotificationKind GetKind(this NpgsqlDataReader row, int column) =>
        WireName.Parse<NotificationKind>(row.GetString(column)) ?? throw new StorageUnavailableException($"The database holds a kind of notification this program does not know: {row.GetString(column)}.");
}
