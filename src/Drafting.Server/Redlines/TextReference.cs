using System.Globalization;
using Drafting.Server.Answers;

namespace Drafting.Server.Redlines;

/// <summary>What a redline compares: <c>draft:ID</c>, <c>draft:ID@REVISION</c>, <c>draft:ID@v:LABEL</c> or <c>library:ID</c>.</summary>
internal abstract record TextReference
{
    private const string DraftPrefix = "draft:";
    private const string LibraryPrefix = "library:";
    private const string VersionPrefix = "v:";

    /// <summary>A draft now, or as of a revision or a named version.</summary>
    public sealed record OfDraft(string Id, long? Revision, string? Version) : TextReference;

    /// <summary>A finished text.</summary>
    public sealed record OfLibrary(string Id) : TextReference;

    /// <exception cref="RefusedException">It is not a reference; <paramref name="field"/> is named.</exception>
    public static TextReference Parse(string? text, string field)
    {
        if (text?.StartsWith(LibraryPrefix, StringComparison.Ordinal) == true && text.Length > LibraryPrefix.Length)
            return new OfLibrary(text[LibraryPrefix.Length..]);
        if (text?.StartsWith(DraftPrefix, StringComparison.Ordinal) != true)
            throw Invalid(field);
        var rest = text[DraftPrefix.Length..];
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var (id, point) = at < 0 ? (rest, null) : (rest[..at], rest[(at + 1)..]);
        if (id.Length == 0)
            throw Invalid(field);
        if (point is null)
            return new OfDraft(id, null, null);
        if (point.StartsWith(VersionPrefix, StringComparison.Ordinal) && point.Length > VersionPrefix.Length)
            return new OfDraft(id, null, point[VersionPrefix.Length..]);
        return long.TryParse(point, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? new OfDraft(id, revision, null) : throw Invalid(field);
    }

    private static RefusedException Invalid(string field) =>
        Refused.Field(field, $"“{field}” is one of draft:ID, draft:ID@REVISION, draft:ID@v:LABEL and library:ID.");
}
